import { describe, expect, test } from 'vitest';
import { CHINA_DAYS } from '../../shared/calendar/china-days.ts';
import { workCalendar } from '../../shared/calendar/work-calendar.ts';
import { occurrencesOf } from './clocks-of.ts';
import { after, CHINA, clockWith, dueDays, inputsWith, only, type Written } from './sample-clock.ts';
import { isLate, isOwed, standingOf } from './standing.ts';

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

test('a term that nobody has to meet passes, and is never late', () => {
  const ban = { due: { kind: 'after', count: '5', of: 'years' }, metOn: undefined };
  const occurrence = only(ban, { start: '2021-03-05' });
  expect(['2026-03-05', '2026-03-06'].map((today) => standingOf(occurrence, today))).toEqual([
    'soon',
    'passed',
  ]);
  expect(isLate(occurrence, '2030-01-01')).toBe(false);
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
