import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPackEdits } from './apply-pack-edits.ts';
import { isList, isObject, type Json } from './identity.ts';
import { overlapOfPackEdits } from './overlap-of-pack-edits.ts';
import type { PackEdit } from './pack-edit.ts';
import { anyPackEdit, EDITED } from './sample-edits.ts';

const fields = ['forms', 'f', 'fields'];
const amount = [...fields, 'amount'];
const label = (value: string): PackEdit => ({ kind: 'set', at: [...amount, 'label'], value });
const remove: PackEdit = { kind: 'remove', at: amount };
const reorder: PackEdit = { kind: 'move', at: amount, into: fields, after: 'name' };
const carryOff: PackEdit = { kind: 'move', at: amount, into: ['forms', 'g', 'fields'], after: null };
const rename: PackEdit = { kind: 'set', at: [...amount, 'key'], value: 'sum' };
const insert = (key: string, after: string | null): PackEdit => ({
  kind: 'insert',
  into: fields,
  item: { key },
  after,
});

test.each<[string, PackEdit, PackEdit, boolean]>([
  ['the same place set to different values', label('金额'), label('总额'), true],
  ['the same place set to the same value', label('金额'), label('金额'), false],
  [
    'two properties of one thing',
    label('金额'),
    { kind: 'set', at: [...amount, 'hint'], value: '万元' },
    false,
  ],
  ['a place inside what is removed', label('金额'), remove, true],
  ['a place inside what is moved within its list', label('金额'), reorder, false],
  ['a place inside what is moved to another list', label('金额'), carryOff, true],
  ['a thing moved by both', reorder, reorder, true],
  ['a thing moved by one and removed by the other', reorder, remove, true],
  ['two things put behind the same', insert('a', 'amount'), insert('b', 'amount'), false],
  ['two things with the same identity', insert('a', null), insert('a', null), true],
  ['a thing put behind one that is removed', insert('a', 'amount'), remove, true],
  ['a thing put behind one that is renamed', insert('a', 'amount'), rename, true],
  ['a key that both change to the same', rename, rename, true],
  [
    'a list that one replaces and the other adds to',
    { kind: 'set', at: fields, value: [] },
    insert('a', null),
    true,
  ],
])('%s', (...[, mine, theirs, overlap]) => {
  expect(overlapOfPackEdits([insert('z', null), mine], [theirs])).toEqual(overlap ? [1] : []);
  expect(overlapOfPackEdits([theirs], [mine])).toEqual(overlap ? [0] : []);
});

/** The same whatever the order of things in lists. */
function unordered(value: Json): Json {
  if (isList(value))
    return value
      .map(unordered)
      .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, unordered(inner)]),
  );
}

/** Those of a list that can be made one after another. */
function possible(edits: readonly PackEdit[]): readonly PackEdit[] {
  let content: Json = EDITED;
  return edits.filter((edit) => {
    const made = applyPackEdits(content, [edit]);
    if ('content' in made) content = made.content;
    return 'content' in made;
  });
}

test('edits that do not overlap can be made in either order and come to the same', () => {
  const some = fc.array(anyPackEdit, { maxLength: 4 }).map(possible);
  fc.assert(
    fc.property(some, some, (mine, theirs) => {
      fc.pre(overlapOfPackEdits(mine, theirs).length === 0);
      const one = applyPackEdits(EDITED, [...theirs, ...mine]);
      const other = applyPackEdits(EDITED, [...mine, ...theirs]);
      if ('refused' in one || 'refused' in other) throw new Error(JSON.stringify({ one, other }));
      expect(unordered(one.content)).toEqual(unordered(other.content));
    }),
    { numRuns: 5_000 },
  );
});
