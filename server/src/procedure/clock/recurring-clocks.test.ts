import { describe, expect, test } from 'vitest';
import { clocksOf } from './clocks-of.ts';
import { after, CHINA, clockWith, dueDays, inputsWith, only, type Written } from './sample-clock.ts';
import { standingOf } from './standing.ts';

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
