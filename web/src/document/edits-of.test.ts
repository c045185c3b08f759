import { expect, test } from 'vitest';
import { editsOf } from './edits-of.ts';

test.each([
  [{ op: 'set', path: ['name'], value: 1 }],
  [{ op: 'insertRows', path: ['items'], after: null, rows: [{ id: 'a', name: '甲' }] }],
  [{ op: 'removeRows', path: ['items'], ids: ['a'] }],
  [{ op: 'moveRows', path: ['items'], ids: ['a'], after: 'b' }],
])('%o is read as it was written', (edit) => {
  expect(editsOf([edit])).toEqual([edit]);
});

test.each([[null], ['set'], [[{ op: 'rename', path: [] }]], [{}]])('%o holds no edits', (value) => {
  expect(editsOf(value)).toEqual([]);
});
