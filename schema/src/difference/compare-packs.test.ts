import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPackEdits } from '../edit/apply-pack-edits.ts';
import type { Json } from '../edit/identity.ts';
import type { PackEdit } from '../edit/pack-edit.ts';
import { isSameJson } from '../edit/same-json.ts';
import { anyPackEdit, EDITED } from '../edit/sample-edits.ts';
import { comparePacks } from './compare-packs.ts';
import type { PackDifference } from './pack-difference.ts';

const field = (key: string) => ({ key, label: `字段${key}`, required: false });
const CONTENT = {
  forms: [
    {
      key: 'f',
      sections: [
        { key: 'one', fields: [field('a'), field('b'), field('c')] },
        { key: 'two', fields: [field('d')] },
      ],
      layout: { widths: [1, 2] },
    },
  ],
};
const inOne = ['forms', 'f', 'sections', 'one', 'fields'];
const inTwo = ['forms', 'f', 'sections', 'two', 'fields'];

function differences(...edits: readonly PackEdit[]): readonly PackDifference[] {
  const made = applyPackEdits(CONTENT, edits);
  if ('refused' in made) throw new Error(JSON.stringify(made.refused));
  return comparePacks(CONTENT, made.content);
}

test.each<[string, PackEdit, PackDifference]>([
  [
    'a property',
    { kind: 'set', at: [...inOne, 'a', 'required'], value: true },
    { kind: 'changed', at: [...inOne, 'a', 'required'], before: false, after: true },
  ],
  [
    'a property that says nothing any more',
    { kind: 'clear', at: [...inOne, 'a', 'label'] },
    { kind: 'changed', at: [...inOne, 'a', 'label'], before: '字段a', after: undefined },
  ],
  [
    'a list of things without identity is one value',
    { kind: 'set', at: ['forms', 'f', 'layout', 'widths'], value: [2, 2] },
    { kind: 'changed', at: ['forms', 'f', 'layout', 'widths'], before: [1, 2], after: [2, 2] },
  ],
  [
    'a thing that is new',
    { kind: 'insert', into: inOne, item: field('e'), after: 'a' },
    { kind: 'added', at: [...inOne, 'e'], item: field('e') },
  ],
  [
    'a thing that is gone',
    { kind: 'remove', at: [...inOne, 'b'] },
    { kind: 'removed', at: [...inOne, 'b'], item: field('b') },
  ],
  [
    'a thing in another place of its list',
    { kind: 'move', at: [...inOne, 'c'], into: inOne, after: null },
    { kind: 'moved', at: [...inOne, 'c'], from: [...inOne, 'c'], after: null },
  ],
  [
    'a thing in another list of its form',
    { kind: 'move', at: [...inOne, 'c'], into: inTwo, after: null },
    { kind: 'moved', at: [...inTwo, 'c'], from: [...inOne, 'c'], after: null },
  ],
])('%s', (_, edit, difference) => {
  expect(differences(edit)).toEqual([difference]);
});

test('what has moved and changed is told as both', () => {
  expect(
    differences(
      { kind: 'move', at: [...inOne, 'c'], into: inTwo, after: 'd' },
      { kind: 'set', at: [...inTwo, 'c', 'required'], value: true },
    ).map(({ kind }) => kind),
  ).toEqual(['moved', 'changed']);
});

test('there is a difference where contents differ, and none where they do not', () => {
  fc.assert(
    fc.property(fc.array(anyPackEdit, { maxLength: 12 }), (edits) => {
      const content = edits.reduce<Json>((current, edit) => {
        const made = applyPackEdits(current, [edit]);
        return 'content' in made ? made.content : current;
      }, EDITED);
      expect(comparePacks(EDITED, content).length === 0).toBe(isSameJson(EDITED, content));
    }),
    { numRuns: 2_000 },
  );
});
