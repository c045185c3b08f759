import { expect, test } from 'vitest';
import { dayBefore, withDays, withInstead } from './story-days.ts';

const days = { today: '2026-03-01', begun: '2025-12-01' };

test('days and years of a story are counted from the day on which it is told, or on which it began', () => {
  const said = { on: '@today-40', due: '@begun+10', years: ['@year', '@year+1'], title: '今天@today' };
  expect(withDays(said, days)).toEqual({
    on: '2026-01-20',
    due: '2025-12-11',
    years: [2026, 2027],
    title: '今天@today',
  });
  expect(dayBefore('2024-03-01', 1)).toBe('2024-02-29');
});

test('what fragments say is said otherwise, be it a text or a number', () => {
  const said = { on: '2022-10-10', rows: [{ year: 2023, name: '甲' }] };
  expect(withInstead(said, { '2022-10-10': '2026-01-01', 2023: 2026 })).toEqual({
    on: '2026-01-01',
    rows: [{ year: 2026, name: '甲' }],
  });
});
