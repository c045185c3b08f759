import type { Edit } from '@lixiang/forms';
import { expect, test } from 'vitest';
import { editsBetween, rebase, withoutPlaces } from './rebase.ts';

const edits: readonly Edit[] = [
  { op: 'set', path: ['name'], value: 'mine' },
  { op: 'set', path: ['items', 'a', 'size'], value: 3 },
  { op: 'removeRows', path: ['items'], ids: ['a', 'b'] },
];

test('an answer given up takes only its own edits with it', () => {
  expect(withoutPlaces(edits, [['name']])).toEqual(edits.slice(1));
});

test('a row given up takes what was done in it and with it', () => {
  expect(withoutPlaces(edits, [['items', 'a']])).toEqual([
    edits[0],
    { op: 'removeRows', path: ['items'], ids: ['b'] },
  ]);
});

test('what we keep stands on what the others wrote', () => {
  const theirs = { name: 'theirs', note: 'new' };
  expect(rebase(theirs, withoutPlaces(edits.slice(0, 1), []))).toEqual({ name: 'mine', note: 'new' });
  expect(editsBetween({ name: 'mine', gone: 1 }, { name: 'mine', note: 'new' })).toEqual([
    { op: 'set', path: ['gone'], value: null },
    { op: 'set', path: ['note'], value: 'new' },
  ]);
});
