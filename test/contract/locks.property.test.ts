import { expect, test } from 'vitest';
import { faultOfLocks } from './fault-of-locks.ts';

test('no edits of a county that can be published let through what its base refuses under a lock', () => {
  expect(faultOfLocks(300)).toBeUndefined();
});
