import { expect, test } from 'vitest';
import { faultOfCarrying, faultOnTheWayBack } from './faults-of-carrying.ts';

test('whatever versions follow, going back leads to exactly what was there', () => {
  expect(faultOnTheWayBack(20_000)).toBeUndefined();
});

test('whatever versions follow, every answer is among the answers or the kept ones, but for options chosen instead', () => {
  expect(faultOfCarrying(10_000)).toBeUndefined();
});
