import { expect, test } from 'vitest';
import { workCalendar } from '../../shared/calendar/work-calendar.ts';
import { clocksOf } from './clocks-of.ts';
import { derive } from './derive.ts';
import { CHINA, clockWith, inputsWith } from './sample-clock.ts';

/** The account of a due day as one text a line. */
function account(
  written: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
  calendar = CHINA,
): readonly string[] {
  const [occurrence] = clocksOf([clockWith(written)], inputsWith(given), calendar);
  return derive(occurrence?.due ?? { steps: [] }).map(({ on, kind, number, why, name, settled }) =>
    [on, kind, number, why, name, settled ? null : 'unsettled'].filter((part) => part !== null).join(' '),
  );
}

test('of ten working days, each day is told with its number or why it does not count', () => {
  const ten = { due: { kind: 'after', count: '10', of: 'workdays' } };
  expect(account(ten, { start: '2025-09-25' })).toEqual([
    '2025-09-25 start',
    '2025-09-26 counts 1 workday',
    '2025-09-27 skipped weekend',
    '2025-09-28 counts 2 makeUp 国庆节',
    '2025-09-29 counts 3 workday',
    '2025-09-30 counts 4 workday',
    ...['01', '02', '03', '04', '05'].map((day) => `2025-10-${day} skipped holiday 国庆节`),
    '2025-10-06 skipped holiday 中秋',
    ...['07', '08'].map((day) => `2025-10-${day} skipped holiday 国庆节`),
    '2025-10-09 counts 5 workday',
    '2025-10-10 counts 6 workday',
    '2025-10-11 counts 7 makeUp 国庆节',
    '2025-10-12 skipped weekend',
    '2025-10-13 counts 8 workday',
    '2025-10-14 counts 9 workday',
    '2025-10-15 counts 10 workday',
  ]);
});

test('months come to a day, which rolls over days off', () => {
  const months = { due: { kind: 'after', count: '6', of: 'months' }, roll: true };
  expect(account(months, { start: '2024-04-01' })).toEqual([
    '2024-04-01 start',
    '2024-10-01 months 6',
    ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `2024-10-${day} rests holiday 国庆节`),
    '2024-10-08 works workday',
  ]);
  expect(account(months, { start: '2025-04-11' }).at(-1)).toBe('2025-10-11 works makeUp 国庆节');
  expect(account(months, { start: '2023-08-31' })).toContain('2024-02-29 monthEnd 6');
});

test('days of a pause are told where they did not count, and what they moved', () => {
  const history = [
    { state: 'stopped', on: '2024-01-03' },
    { state: 'running', on: '2024-01-05' },
  ];
  const pausedIn = ['stopped'];
  const given = { start: '2024-01-01', history };
  expect(account({ due: { kind: 'after', count: '4', of: 'days' }, pausedIn }, given)).toEqual([
    '2024-01-01 start',
    '2024-01-02 counts 1 day',
    '2024-01-03 counts 2 day',
    '2024-01-04 skipped paused',
    '2024-01-05 skipped paused',
    '2024-01-06 counts 3 day',
    '2024-01-07 counts 4 day',
  ]);
  expect(account({ due: { kind: 'after', count: '1', of: 'months' }, pausedIn }, given)).toEqual([
    '2024-01-01 start',
    '2024-02-01 months 1',
    '2024-01-04 skipped paused',
    '2024-01-05 skipped paused',
    '2024-02-03 delayed 2',
  ]);
});

test('an ordered day, a day of the year and an extension say so', () => {
  const ordered = { due: { kind: 'on', date: 'ordered' }, extendedTo: 'later' };
  expect(account(ordered, { start: '2024-01-01', ordered: '2024-05-06', later: '2024-06-30' })).toEqual([
    '2024-05-06 set',
    '2024-06-30 extended',
  ]);
  expect(account({ due: { kind: 'yearly', day: "'12-31'" } }, { start: '2024-01-01' })).toEqual([
    '2024-12-31 yearly',
  ]);
});

test('a day whose order is not known yet is told as such', () => {
  const calendar = workCalendar({ holidays: { '2026-10-01': '国庆节' }, makeUpDays: {} }, undefined);
  const two = { due: { kind: 'after', count: '2', of: 'workdays' } };
  expect(account(two, { start: '2026-12-24' }, calendar)).toEqual([
    '2026-12-24 start',
    '2026-12-25 counts 1 workday',
    '2026-12-26 skipped weekend',
    '2026-12-27 skipped weekend',
    '2026-12-28 counts 2 workday unsettled',
  ]);
});
