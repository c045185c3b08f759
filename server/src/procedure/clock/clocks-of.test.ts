import { describe, expect, test } from 'vitest';
import { CHINA_DAYS } from '../../shared/calendar/china-days.ts';
import { workCalendar } from '../../shared/calendar/work-calendar.ts';
import { clocksOf, occurrencesOf } from './clocks-of.ts';
import { CHINA, clockWith, inputsWith } from './sample-clock.ts';
import { isLate, isOwed, standingOf } from './standing.ts';

type Written = Readonly<Record<string, unknown>>;

/** The due days of a clock, given what is known. */
function dueDays(written: Written, given: Written): readonly (string | undefined)[] {
  return clocksOf([clockWith(written)], inputsWith(given), CHINA).map(({ due }) => due?.on);
}

function only(written: Written, given: Written, calendar = CHINA) {
  const [occurrence] = clocksOf([clockWith(written)], inputsWith(given), calendar);
  if (!occurrence) throw new Error('there is no such clock');
  return occurrence;
}

const after = (count: number, of: string, more: Written = {}) => ({
  due: { kind: 'after', count: String(count), of },
  ...more,
});

describe('months end on the same day, or at the end of the month, and roll to a working day', () => {
  const rolling = { roll: true };
  test.each([
    [6, '2023-08-31', '2024-02-29'],
    [6, '2024-04-01', '2024-10-08'],
    [6, '2025-04-11', '2025-10-11'],
    [6, '2025-04-05', '2025-10-09'],
    [6, '2024-03-15', '2024-09-18'],
    [3, '2024-01-15', '2024-04-15'],
    [6, '2024-01-15', '2024-07-15'],
    [3, '2023-08-31', '2023-11-30'],
    [3, '2024-03-15', '2024-06-17'],
    [12, '2023-10-07', '2024-10-08'],
    [12, '2023-10-12', '2024-10-12'],
    [24, '2023-06-01', '2025-06-03'],
  ])('%d months after %s: %s', (count, start, due) => {
    expect(dueDays(after(count, 'months', rolling), { start })).toEqual([due]);
  });

  test.each([
    [3, 'months', '2024-03-15', '2024-06-15'],
    [1, 'months', '2027-01-31', '2027-02-28'],
    [1, 'months', '2028-01-31', '2028-02-29'],
    [24, 'months', '2027-06-15', '2029-06-15'],
    [2, 'years', '2028-02-29', '2030-02-28'],
    [5, 'years', '2023-05-04', '2028-05-04'],
    [30, 'days', '2022-03-28', '2022-04-27'],
    [0, 'days', '2022-03-28', '2022-03-28'],
  ])('without rolling, %d %s after %s: %s', (...[count, of, start, due]) => {
    expect(dueDays(after(count, of), { start })).toEqual([due]);
  });

  test('as the parameter says; and not, where it says nothing', () => {
    const asSaid = after(3, 'months', { roll: "kind == 'nextWorkday'" });
    expect(dueDays(asSaid, { start: '2024-03-15', kind: 'nextWorkday' })).toEqual(['2024-06-17']);
    expect(dueDays(asSaid, { start: '2024-03-15', kind: 'none' })).toEqual(['2024-06-15']);
    expect(dueDays(asSaid, { start: '2024-03-15' })).toEqual(['2024-06-15']);
  });
});

test.each([
  ['2025-09-25', '2025-10-15'],
  ['2025-01-20', '2025-02-08'],
  ['2025-04-23', '2025-05-09'],
  ['2024-12-20', '2025-01-06'],
])('ten working days after %s, make-up days counted: %s', (start, due) => {
  expect(dueDays(after(10, 'workdays'), { start })).toEqual([due]);
});

describe('a year whose order is not known', () => {
  const unknown = workCalendar(
    { holidays: { '2025-10-01': '国庆节', '2026-10-01': '国庆节' }, makeUpDays: {} },
    undefined,
  );
  const given = { start: '2026-12-25' };

  test('makes a due day in it provisional', () => {
    const { due } = only(after(10, 'workdays'), given, unknown);
    expect(due).toMatchObject({ on: '2027-01-08', provisional: true });
  });

  test('leaves it open whether it is late, from the first day on which it could be', () => {
    const occurrence = only(after(10, 'workdays'), given, unknown);
    // 28 December is the first of ten days that might all be worked, the one on which they end the sixth of January.
    expect(occurrence.due?.earliest).toBe('2027-01-06');
    expect([isLate(occurrence, '2027-01-06'), isLate(occurrence, '2027-01-07')]).toEqual([false, undefined]);
    expect(standingOf(occurrence, '2027-01-07')).toBe('undecided');
    expect(isLate({ ...occurrence, metOn: '2027-01-06' }, '2027-02-01')).toBe(false);
  });

  test('does not matter to a day of the calendar that does not roll', () => {
    const [yearly] =
      occurrencesOf(
        clockWith({ due: { kind: 'yearly', day: "'12-31'" } }),
        inputsWith({ start: '2030-02-01', today: '2030-05-01' }),
        unknown,
      ) ?? [];
    expect(yearly?.due).toMatchObject({ on: '2030-12-31', provisional: false });
  });

  test('matters to one that rolls, and an extension settles it', () => {
    const rolled = { due: { kind: 'on', date: 'ordered' }, roll: true, extendedTo: 'later' };
    expect(only(rolled, { start: '2026-01-01', ordered: '2027-05-04' }, unknown).due?.provisional).toBe(true);
    const settled = only(
      rolled,
      { start: '2026-01-01', ordered: '2027-05-04', later: '2027-05-15' },
      unknown,
    );
    expect(settled.due).toMatchObject({ on: '2027-05-15', provisional: false });
  });

  test('is settled by the days that the jurisdiction gives itself', () => {
    const own = workCalendar(
      { holidays: { '2026-10-01': '国庆节' }, makeUpDays: {} },
      { rest: ['2027-01-01'], work: ['2027-01-02', '2027-01-03'], years: [2027] },
    );
    expect(only(after(10, 'workdays'), given, own).due).toMatchObject({
      on: '2027-01-07',
      provisional: false,
    });
  });
});

describe('an order’s or a contract’s own day', () => {
  const on = { due: { kind: 'on', date: 'ordered' }, extendedTo: 'later' };

  test('is the due day, and until it is set there is a duty without one', () => {
    expect(dueDays(on, { start: '2024-08-01', ordered: '2024-09-10' })).toEqual(['2024-09-10']);
    expect(dueDays(on, { start: '2024-08-01' })).toEqual([undefined]);
    expect(standingOf(only(on, { start: '2024-08-01' }), '2030-01-01')).toBe('running');
  });

  test.each([
    ['2024-09-10', 'soon'],
    ['2024-09-11', 'gravelyLate'],
  ])('passes at its end: %s %s', (today, standing) => {
    expect(standingOf(only(on, { start: '2024-08-01', ordered: '2024-09-10' }), today)).toBe(standing);
  });
});

describe('met', () => {
  const term = after(3, 'months', { roll: true, extendedTo: 'later' });
  test.each([
    ['2024-04-15', undefined, false],
    ['2024-04-16', undefined, true],
    ['2024-04-16', '2024-06-30', false],
    ['2024-07-01', '2024-06-30', true],
  ])('on %s, extended to %s, it is late: %s', (met, later, late) => {
    expect(isLate(only(term, { start: '2024-01-15', met, later }), '2025-01-01')).toBe(late);
  });

  test('or not, it has an own day on which it turns late', () => {
    const open = only(term, { start: '2024-01-15' });
    expect(['2024-04-15', '2024-04-16'].map((today) => isLate(open, today))).toEqual([false, true]);
  });

  test('papers handed back make it run on with the day it had', () => {
    const before = only(term, { start: '2024-01-15', met: '2024-03-01' });
    const handedBack = only(term, { start: '2024-01-15' });
    expect([before.due?.on, before.metOn, handedBack.due?.on, handedBack.metOn]).toEqual([
      '2024-04-15',
      '2024-03-01',
      '2024-04-15',
      null,
    ]);
  });
});

describe('a window', () => {
  const window = after(24, 'months', {
    from: 'latest([start, other])',
    opens: { count: '12', of: 'months' },
    roll: true,
  });
  const given = { start: '2023-05-10', other: '2023-06-01' };

  test('opens on its own day and closes on a working day', () => {
    const { opens, due } = only(window, given);
    expect([opens?.on, due?.on]).toEqual(['2024-06-01', '2025-06-03']);
  });

  test.each([
    ['2024-05-31', 'notOpen'],
    ['2024-06-01', 'running'],
    ['2025-06-03', 'soon'],
    ['2025-06-04', 'gravelyLate'],
  ])('on %s: %s', (today, standing) => {
    expect(standingOf(only(window, given), today)).toBe(standing);
  });

  test('has not begun while one of its beginnings is missing', () => {
    expect(dueDays(window, { start: '2023-05-10' })).toEqual([]);
  });
});

describe('every year', () => {
  const yearly = {
    due: { kind: 'yearly', day: "'12-31'" },
    until: 'ended',
    metOn: 'earliest(reports.filter(r, r.year == period.year).map(r, r.filedOn))',
  };
  const given = { start: '2023-03-01', today: '2024-01-01' };
  const standings = (more: Written) =>
    clocksOf([clockWith(yearly)], inputsWith({ ...given, ...more }), CHINA).map(
      (each) => `${each.due?.on} ${standingOf(each, inputsWith({ ...given, ...more }).today)}`,
    );

  test('is due on its day, a Sunday too, and late the day after', () => {
    expect(standings({ today: '2023-12-31' })).toEqual(['2023-12-31 soon']);
    expect(standings({})).toEqual(['2023-12-31 gravelyLate', '2024-12-31 running']);
  });

  test('nothing falls due from the day on which it ends', () => {
    expect(standings({ ended: '2023-11-30' })).toEqual([]);
    expect(standings({ ended: '2023-12-31' })).toEqual([]);
    expect(standings({ ended: '2024-01-01' })).toEqual(['2023-12-31 gravelyLate']);
  });

  test('each year is met by its own report', () => {
    const reports = [
      { year: 2024, filedOn: '2024-12-20' },
      { year: 2023, filedOn: '2024-02-01' },
    ];
    expect(standings({ reports, today: '2025-03-01' })).toEqual([
      '2023-12-31 metLate',
      '2024-12-31 met',
      '2025-12-31 running',
    ]);
  });

  test('the first is the one that does not lie before the beginning', () => {
    const september = { due: { kind: 'yearly', day: 'day' } };
    const from = (start: string) => dueDays(september, { start, day: '09-30', today: start });
    expect(from('2023-09-30')).toEqual(['2023-09-30']);
    expect(from('2023-10-01')).toEqual(['2024-09-30']);
  });

  test('a soft day is a little late for the days of grace', () => {
    const soft = { due: { kind: 'yearly', day: "'09-10'" }, grace: 10 };
    const occurrence = only(soft, { start: '2026-01-01', today: '2026-09-01' });
    expect(
      ['2026-09-10', '2026-09-11', '2026-09-20', '2026-09-21'].map((day) => standingOf(occurrence, day)),
    ).toEqual(['soon', 'late', 'late', 'gravelyLate']);
  });

  test('those above are told when it has been late for so many days', () => {
    const told = (escalate: Written | undefined) =>
      only(after(10, 'days', { escalate }), { start: '2026-01-01' }).escalateOn;
    const to = [{ unit: 'authority' }];
    expect(told({ to })).toBe('2026-01-12');
    expect(told({ to, after: 5 })).toBe('2026-01-17');
    expect(told(undefined)).toBe(null);
  });

  test('while nobody has said which day, there is one duty without a day', () => {
    expect(dueDays({ due: { kind: 'yearly', day: 'day' } }, { start: '2023-01-01' })).toEqual([undefined]);
    expect(
      dueDays({ due: { kind: 'every', count: 'count', of: 'months' } }, { start: '2023-01-01' }),
    ).toEqual([undefined]);
  });
});

describe('every so often', () => {
  const every = (count: number, of: string) => ({ due: { kind: 'every', count: String(count), of } });

  test('each twelve months from the later beginning', () => {
    const twelve = { ...every(12, 'months'), from: 'latest([start, other])' };
    const given = { start: '2026-03-10', other: '2026-04-07', today: '2027-05-01' };
    expect(dueDays(twelve, given)).toEqual(['2027-04-07', '2028-04-07']);
  });

  test('the end of a month is not worn away', () => {
    const given = { start: '2024-01-31', today: '2024-05-01' };
    expect(dueDays(every(1, 'months'), given)).toEqual([
      '2024-02-29',
      '2024-03-31',
      '2024-04-30',
      '2024-05-31',
    ]);
  });

  test('in working days, each from the one before', () => {
    const given = { start: '2025-09-25', today: '2025-10-16' };
    expect(dueDays(every(5, 'workdays'), given)).toEqual(['2025-10-09', '2025-10-15', '2025-10-22']);
  });

  test('a day that rolls is the present one until it has passed, and does not move those after it', () => {
    const rolling = { ...every(30, 'days'), roll: true };
    expect(dueDays(rolling, { start: '2024-09-01', today: '2024-10-05' })).toEqual(['2024-10-08']);
    expect(dueDays(rolling, { start: '2024-09-01', today: '2024-10-09' })).toEqual([
      '2024-10-08',
      '2024-10-31',
    ]);
  });

  test('a window opens anew in each period', () => {
    const window = { ...every(1, 'years'), opens: { count: '11', of: 'months' }, remind: [400, 30] };
    const occurrences = clocksOf(
      [clockWith(window)],
      inputsWith({ start: '2023-05-01', today: '2024-06-01' }),
      CHINA,
    );
    expect(occurrences.map(({ opens, remindOn }) => [opens?.on, remindOn])).toEqual([
      ['2024-04-01', ['2024-04-01']],
      ['2025-04-01', ['2025-04-01']],
    ]);
  });

  test('every nothing is not known how often; and what comes too often to be told is provisional', () => {
    const often = { due: { kind: 'every', count: 'count', of: 'days' } };
    expect(dueDays(often, { start: '2020-01-01', today: '2026-01-01', count: 0 })).toEqual([undefined]);
    const daily = clocksOf(
      [clockWith(often)],
      inputsWith({ start: '2020-01-01', today: '2026-01-01', count: 1 }),
      CHINA,
    );
    expect([daily.length, daily.at(-2)?.due?.provisional, daily.at(-1)?.due?.provisional]).toEqual([
      1200,
      false,
      true,
    ]);
  });

  test('periods are told apart, and an extension is one period’s', () => {
    const extendable = { ...every(1, 'years'), extendedTo: 'period.index == 1 ? later : met' };
    const occurrences = clocksOf(
      [clockWith({ ...extendable, metOn: undefined })],
      inputsWith({ start: '2023-05-01', later: '2024-07-01', today: '2024-06-01' }),
      CHINA,
    );
    expect(occurrences.map(({ period }) => period)).toEqual([
      { index: 1, year: 2024, from: '2023-05-01', due: '2024-07-01' },
      { index: 2, year: 2025, from: '2024-05-01', due: '2025-05-01' },
    ]);
  });
});

describe('days that do not count', () => {
  const history = [
    { state: 'running', on: '2024-01-01' },
    { state: 'stopped', on: '2024-02-10' },
    { state: 'running', on: '2024-02-20' },
  ];
  const paused = { pausedIn: ['stopped'] };

  test.each([
    [20, 'days', '2024-01-31', '2024-03-01'],
    [10, 'days', '2024-01-31', '2024-02-10'],
    [11, 'days', '2024-01-31', '2024-02-21'],
    [10, 'days', '2024-02-15', '2024-03-01'],
    [1, 'months', '2024-01-31', '2024-03-10'],
    [1, 'months', '2024-02-15', '2024-03-20'],
    [1, 'months', '2024-01-05', '2024-02-05'],
    [5, 'workdays', '2024-02-08', '2024-02-26'],
  ])('%d %s after %s: %s', (...[count, of, start, due]) => {
    expect(dueDays(after(count, of, paused), { start, history })).toEqual([due]);
  });

  test('move an ordered day too, but count where the switch is off or not known', () => {
    const ordered = { due: { kind: 'on', date: 'ordered' }, ...paused, pausedWhen: 'on' };
    const given = { start: '2024-01-31', ordered: '2024-03-01', history };
    expect(dueDays(ordered, { ...given, on: true })).toEqual(['2024-03-11']);
    expect(dueDays(ordered, { ...given, on: false })).toEqual(['2024-03-01']);
    expect(dueDays(ordered, given)).toEqual(['2024-03-01']);
  });

  test('a pause that lasts moves the due day on from day to day', () => {
    const lasting = history.slice(0, 2);
    const on = (today: string) =>
      only(after(20, 'days', paused), { start: '2024-01-31', history: lasting, today });
    expect(['2024-02-15', '2024-06-15'].map((today) => on(today).due?.on)).toEqual([
      '2024-02-25',
      '2024-06-25',
    ]);
    expect(standingOf(on('2024-06-01'), '2024-06-01')).toBe('paused');
  });
});

describe('what is paused at present', () => {
  const history = [{ state: 'stopped', on: '2024-02-10' }];
  const clock = after(20, 'days', { pausedIn: ['stopped'] });

  test('is so from the day on which the state is entered, if the switch is on', () => {
    const given = { start: '2024-01-31', history, today: '2024-02-10' };
    expect(only(clock, given).paused).toBe(true);
    expect(only({ ...clock, pausedWhen: 'on' }, { ...given, on: false }).paused).toBe(false);
  });

  test('goes on once the state is left', () => {
    const resumed = [...history, { state: 'running', on: '2024-02-20' }];
    expect(only(clock, { start: '2024-01-31', history: resumed, today: '2024-02-25' }).paused).toBe(false);
  });

  test('is over at an end, even one that stops clocks', () => {
    const given = { start: '2024-01-31', history, closedOn: '2024-02-10', today: '2024-12-01' };
    const { due, paused } = only(clock, given);
    expect([due?.on, paused]).toEqual(['2024-02-20', false]);
  });
});

describe('an end', () => {
  test('closes what is not met, and keeps the mark of what was late then', () => {
    const open = only(after(10, 'days'), {
      start: '2024-01-01',
      closedOn: '2024-01-11',
      today: '2025-01-01',
    });
    expect([standingOf(open, '2025-01-01'), isLate(open, '2025-01-01')]).toEqual(['closed', false]);
    const late = only(after(10, 'days'), {
      start: '2024-01-01',
      closedOn: '2024-01-12',
      today: '2025-01-01',
    });
    expect([standingOf(late, '2025-01-01'), isLate(late, '2025-01-01')]).toEqual(['closed', true]);
  });

  test('lets no more years begin', () => {
    const yearly = { due: { kind: 'yearly', day: "'12-31'" } };
    const given = { start: '2020-05-01', closedOn: '2022-03-01', today: '2026-01-01' };
    expect(dueDays(yearly, given)).toEqual(['2020-12-31', '2021-12-31', '2022-12-31']);
  });
});

test('a term that nobody has to meet passes, and is never late', () => {
  const ban = { due: { kind: 'after', count: '5', of: 'years' }, metOn: undefined };
  const occurrence = only(ban, { start: '2021-03-05' });
  expect(['2026-03-05', '2026-03-06'].map((today) => standingOf(occurrence, today))).toEqual([
    'soon',
    'passed',
  ]);
  expect(isLate(occurrence, '2030-01-01')).toBe(false);
});

test('whether a term is over can turn on a year whose order is not known', () => {
  const term = { due: { kind: 'on', date: 'ordered' }, roll: true, metOn: undefined };
  const occurrence = only(term, { start: '2024-01-01', ordered: '2999-01-01' });
  expect(['2999-01-01', '2999-01-02'].map((today) => standingOf(occurrence, today))).toEqual([
    'soon',
    'undecided',
  ]);
});

test('what was met in time stays, though nothing falls due any more', () => {
  const given = { start: '2024-01-01', met: '2024-01-05', ended: '2024-01-08' };
  expect(dueDays(after(10, 'days', { until: 'ended' }), given)).toEqual(['2024-01-11']);
});

describe('owed', () => {
  const window = after(10, 'days', { opens: { count: '5', of: 'days' } });
  const owedOn = (given: Written, written: Written = window) =>
    ['2023-12-31', '2024-01-05', '2024-01-06', '2024-03-01'].filter((today) =>
      isOwed(only(written, { start: '2024-01-01', ...given }), today),
    );

  test('from the day on which its window opens until it is met', () => {
    expect(owedOn({})).toEqual(['2024-01-06', '2024-03-01']);
    expect(owedOn({ met: '2024-01-06' })).toEqual([]);
    expect(owedOn({ closedOn: '2024-01-06' })).toEqual([]);
  });

  test('not before it begins, and never where it only passes', () => {
    expect(owedOn({}, after(10, 'days'))).toEqual(['2024-01-05', '2024-01-06', '2024-03-01']);
    expect(owedOn({}, { ...window, metOn: undefined })).toEqual([]);
    expect(standingOf(only(window, { start: '2024-01-01' }), '2023-12-31')).toBe('notBegun');
  });
});

test('a duty without a day is owed until it is met', () => {
  const duty = { due: { kind: 'never' } };
  expect(standingOf(only(duty, { start: '2021-03-05' }), '2031-01-01')).toBe('running');
  expect(standingOf(only(duty, { start: '2021-03-05', met: '2031-01-01' }), '2031-01-01')).toBe('met');
  expect(
    dueDays({ ...duty, until: 'ended' }, { start: '2021-03-05', ended: '2022-01-01', today: '2022-01-01' }),
  ).toEqual([]);
});

test('there is a clock only while its condition holds; whether there is one can be unknown', () => {
  const clock = clockWith(after(1, 'days', { when: "kind == 'big'" }));
  const given = { start: '2024-01-01' };
  expect(occurrencesOf(clock, inputsWith({ ...given, kind: 'big' }), CHINA)).toHaveLength(1);
  expect(occurrencesOf(clock, inputsWith({ ...given, kind: 'small' }), CHINA)).toEqual([]);
  expect(occurrencesOf(clock, inputsWith(given), CHINA)).toBeUndefined();
});

test.each([
  [-1, 'days'],
  [40_000, 'days'],
  [2_000, 'months'],
])('a count of %d %s gives no day', (count, of) => {
  expect(dueDays({ due: { kind: 'after', count: 'count', of } }, { start: '2024-01-01', count })).toEqual([
    undefined,
  ]);
});

test('reminders come before the due day, but not before the clock', () => {
  const { remindOn } = only(after(10, 'days', { remind: [30, 7, 3, 7] }), { start: '2024-01-01' });
  expect(remindOn).toEqual(['2024-01-04', '2024-01-08']);
});

test('the working days of a declared calendar are those counted', () => {
  const own = workCalendar(CHINA_DAYS, { rest: ['2025-03-04'], work: ['2025-03-08'], years: [] });
  expect(only(after(5, 'workdays'), { start: '2025-03-03' }, own).due?.on).toBe('2025-03-10');
});
