import { expect, test } from 'vitest';
import { clockDays } from './clock-days.ts';
import type { ShownClock } from './clock-fragments.ts';

const LATE: ShownClock = {
  key: 'report',
  name: '报送期限',
  period: 0,
  year: null,
  standing: 'GRAVELY_LATE',
  from: '2026-09-01',
  opens: null,
  due: '2026-09-30',
  provisional: false,
  daysLeft: -53,
  daysLate: 53,
  metOn: null,
  mine: false,
  owedBy: ['城管局'],
  escalation: null,
  document: null,
  transition: null,
  create: null,
  basis: { inferred: null, articles: [] },
  derivation: [],
};

test.each<[Partial<ShownClock>, string]>([
  [{}, '自 2026-09-01 起，2026-09-30 到期，已超过 53 天'],
  // Put forward when the day was over already.
  [{ from: '2026-11-22' }, '2026-09-30 到期，已超过 53 天'],
  [{ due: null, daysLeft: null }, '自 2026-09-01 起，不限日期'],
])('with %o: %s', (more, expected) => {
  expect(clockDays({ ...LATE, ...more })).toBe(expected);
});
