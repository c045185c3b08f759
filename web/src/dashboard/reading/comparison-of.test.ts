import { expect, test } from 'vitest';
import { comparisonOf } from './comparison-of.ts';
import { periodsBetween } from './periods-between.ts';

test.each([
  ['date', '2026', { gte: '2026-01-01', lte: '2026-12-31' }],
  ['date', '2024-02', { gte: '2024-02-01', lte: '2024-02-29' }],
  ['date', '2026-Q2', { gte: '2026-04-01', lte: '2026-06-30' }],
  ['date', '2026-03-04', { gte: '2026-03-04', lte: '2026-03-04' }],
  ['month', '2026-Q4', { gte: '2026-10', lte: '2026-12' }],
  ['instant', '2026-12', { gte: '2026-12-01T00:00:00+08:00', lt: '2027-01-01T00:00:00+08:00' }],
  ['year', '2026', { eq: 2026 }],
  ['yesNo', 'false', { eq: false }],
  ['state', 'draft', { eq: 'draft' }],
  ['unit', null, { isNull: true }],
] as const)('in a group of %s, %s lies what is %j', (kind, value, comparison) => {
  expect(comparisonOf({ kind }, value)).toEqual(comparison);
});

test.each([
  ['2025-11', '2026-02', ['2025-11', '2025-12', '2026-01', '2026-02']],
  ['2025-Q3', '2026-Q1', ['2025-Q3', '2025-Q4', '2026-Q1']],
  ['2024', '2026', ['2024', '2025', '2026']],
  ['2024-02-28', '2024-03-01', ['2024-02-28', '2024-02-29', '2024-03-01']],
  ['2026', '2026', ['2026']],
])('between %s and %s lie all of %j', (from, to, periods) => {
  expect(periodsBetween(from, to)).toEqual(periods);
});
