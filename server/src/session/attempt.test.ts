import { expect, test } from 'vitest';
import { countAttempt } from './attempt.ts';

const rules = { attempts: 3, lockMinutes: 15 };
const now = new Date('2026-03-01T01:00:00Z');
const later = new Date('2026-03-01T01:15:00Z');

test.each([
  [
    'the first attempt is counted',
    { failed: 0, lockedUntil: null },
    { after: { failed: 1, lockedUntil: null } },
  ],
  [
    'the last attempt allowed locks',
    { failed: 2, lockedUntil: null },
    { after: { failed: 3, lockedUntil: later } },
  ],
  ['while locked nothing is tried', { failed: 3, lockedUntil: later }, { lockedUntil: later }],
  [
    'after a lock the count starts anew',
    { failed: 3, lockedUntil: now },
    { after: { failed: 1, lockedUntil: null } },
  ],
])('%s', (_fact, before, expected) => {
  expect(countAttempt(before, now, rules)).toEqual(expected);
});
