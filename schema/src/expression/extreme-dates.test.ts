import { expect, test } from 'vitest';
import { compileValue } from './compile-expression.ts';
import { type Scope } from './types.ts';

const scope: Scope = {
  a: { kind: 'date' },
  b: { kind: 'date' },
  days: { kind: 'list', of: { kind: 'date' } },
};
const values = { a: '2024-02-29', b: '2023-12-31', days: ['2025-05-01', '2024-01-01', '2024-06-30'] };

test.each([
  ['latest([a, b])', '2024-02-29'],
  ['earliest([a, b])', '2023-12-31'],
  ['earliest(days)', '2024-01-01'],
  ['latest(days.filter(d, d < a))', '2024-01-01'],
  ['latest(days.filter(d, d < b))', undefined],
])('%s is %s', (source, day) => {
  expect(compileValue(source, scope)(values)).toBe(day);
});

test('one unknown day leaves the latest open', () => {
  expect(compileValue('latest([a, b])', scope)({ a: '2024-02-29' })).toBeUndefined();
  expect(compileValue('latest(days)', scope)({ days: ['2024-01-01', null] })).toBeUndefined();
});
