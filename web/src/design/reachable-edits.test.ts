import { applyPackEdits, type Json, type PackEdit } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { reachableEdits } from './reachable-edits.ts';
import { readPlace } from './read-place.ts';

const content: Json = {
  acts: [
    {
      key: 'finish',
      effects: [
        { kind: 'set', fact: 'a' },
        { kind: 'notify', who: [{ office: 'data' }, { unit: 'own' }], outcomes: [{ key: 'x', label: '甲' }] },
      ],
    },
  ],
};
const inside = ['acts', 'finish', 'effects', '1'];

test.each<[string, PackEdit, readonly string[], Json | undefined]>([
  ['a property', { kind: 'set', at: [...inside, 'message'], value: '已办' }, [...inside, 'message'], '已办'],
  [
    'a property two lists down',
    { kind: 'set', at: [...inside, 'who', '1', 'unit'], value: 'any' },
    [...inside, 'who', '1'],
    { unit: 'any' },
  ],
  ['what is no longer said', { kind: 'clear', at: [...inside, 'who'] }, [...inside, 'who'], undefined],
  [
    'a thing with a key inside',
    { kind: 'set', at: [...inside, 'outcomes', 'x', 'label'], value: '乙' },
    [...inside, 'outcomes', 'x', 'label'],
    '乙',
  ],
  [
    'a thing put in there',
    { kind: 'insert', into: [...inside, 'outcomes'], item: { key: 'y' }, after: 'x' },
    [...inside, 'outcomes', 'y'],
    { key: 'y' },
  ],
  [
    'a member taken out',
    { kind: 'remove', at: inside },
    ['acts', 'finish', 'effects'],
    [{ kind: 'set', fact: 'a' }],
  ],
])(
  '%s in a list without identities is changed with the list, and can be taken back',
  (...[, edit, at, expected]) => {
    const edits = reachableEdits(content, [edit]);
    expect(edits).toHaveLength(1);
    const made = applyPackEdits(content, edits);
    if (!('content' in made)) throw new Error(made.refused.code);
    expect(readPlace(made.content, at)).toEqual(expected);
    const back = applyPackEdits(made.content, made.inverse);
    expect('content' in back && back.content).toEqual(content);
  },
);

test('edits that reach what they speak of stay as they are', () => {
  const edits: readonly PackEdit[] = [{ kind: 'set', at: ['acts', 'finish', 'name'], value: '办结' }];
  expect(reachableEdits(content, edits)).toBe(edits);
});

test('several edits of one list follow each other', () => {
  const edits = reachableEdits(content, [
    { kind: 'set', at: ['acts', 'finish', 'effects', '0', 'fact'], value: 'b' },
    { kind: 'set', at: [...inside, 'message'], value: '已办' },
  ]);
  const made = applyPackEdits(content, edits);
  expect('content' in made && readPlace(made.content, ['acts', 'finish', 'effects'])).toMatchObject([
    { fact: 'b' },
    { message: '已办' },
  ]);
});
