import { expect, test } from 'vitest';
import { appendEdits } from './pending-edits.ts';

test('typing on in one place is one edit to send', () => {
  const first = appendEdits([], [{ op: 'set', path: ['name'], value: 'a' }]);
  const second = appendEdits(first, [{ op: 'set', path: ['name'], value: 'ab' }]);
  expect(second).toEqual([{ op: 'set', path: ['name'], value: 'ab' }]);
});

test('an edit elsewhere keeps the order of both', () => {
  const edits = [
    { op: 'set', path: ['name'], value: 'a' },
    { op: 'removeRows', path: ['items'], ids: ['1'] },
    { op: 'set', path: ['name'], value: 'ab' },
  ] as const;
  const waiting = edits.reduce((list: ReturnType<typeof appendEdits>, edit) => appendEdits(list, [edit]), []);
  expect(waiting).toEqual(edits);
});
