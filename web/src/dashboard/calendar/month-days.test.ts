import { expect, test } from 'vitest';
import { dayByKey, dayIn, daysOf, monthAfter, weeksOf } from './month-days.ts';

test('a month lies in weeks from Monday, and what is beyond it is blank', () => {
  const weeks = weeksOf('2026-02');
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
  expect(weeks.at(-1)).toEqual([
    '2026-02-23',
    '2026-02-24',
    '2026-02-25',
    '2026-02-26',
    '2026-02-27',
    '2026-02-28',
    null,
  ]);
  expect(weeksOf('2027-02')).toHaveLength(4);
  expect(weeksOf('2026-08')).toHaveLength(6);
  for (const month of ['2024-02', '2026-02', '2026-12'])
    expect(weeksOf(month).flat().filter(Boolean)).toEqual(daysOf(month));
});

test.each([
  ['2026-03-31', 'ArrowRight', '2026-04-01'],
  ['2026-03-01', 'ArrowLeft', '2026-02-28'],
  ['2026-03-04', 'ArrowUp', '2026-02-25'],
  ['2026-03-04', 'ArrowDown', '2026-03-11'],
  ['2026-03-04', 'Home', '2026-03-02'],
  ['2026-03-01', 'End', '2026-03-01'],
  ['2026-03-31', 'PageUp', '2026-02-28'],
  ['2026-12-31', 'PageDown', '2027-01-31'],
  ['2026-03-04', 'x', undefined],
])('from %s, %s leads to %s', (day, key, to) => {
  expect(dayByKey(day, key)).toBe(to);
});

test('months follow each other over the year, and a day that a month lacks is its last', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-05', 0)]).toEqual([
    '2027-01',
    '2025-12',
    '2026-05',
  ]);
  expect(dayIn('2024-02', '2026-01-31')).toBe('2024-02-29');
});
