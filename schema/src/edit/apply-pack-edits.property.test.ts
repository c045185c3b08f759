import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPackEdits } from './apply-pack-edits.ts';
import type { Json, JsonObject } from './identity.ts';
import type { PackEdit } from './pack-edit.ts';

const identity = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const list = fc.constantFrom<string[][]>(
  ['lists', 'x', 'items'],
  ['lists', 'y', 'items'],
  ['lists'],
  ['lists', 'x', 'more'],
);
const after = fc.option(identity, { nil: null });
const item = identity.map((key) => ({ key, label: key }));

const edit = fc.oneof<fc.Arbitrary<PackEdit>[]>(
  fc.record({ kind: fc.constant('insert' as const), into: list, item, after }),
  fc.record({
    kind: fc.constant('remove' as const),
    at: fc.tuple(list, identity).map(([into, key]) => into.concat(key)),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    at: fc.tuple(list, identity).map(([into, key]) => into.concat(key)),
    into: list,
    after,
  }),
  fc.record({
    kind: fc.constant('set' as const),
    at: fc
      .tuple(list, identity, fc.constantFrom('label', 'hint', 'key'))
      .map(([into, key, name]) => into.concat(key, name)),
    value: fc.constantFrom('一', '二', 'a', 'z'),
  }),
  fc.record({
    kind: fc.constant('clear' as const),
    at: fc.tuple(list, identity).map(([into, key]) => into.concat(key, 'hint')),
  }),
);

const start: JsonObject = {
  lists: [
    {
      key: 'x',
      items: [
        { key: 'a', label: '甲' },
        { key: 'b', label: '乙', hint: '注' },
      ],
    },
    { key: 'y', items: [{ key: 'c', label: '丙' }] },
  ],
};

test('whatever edits are made, their inverse leads back to exactly what was there', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      let content: Json = start;
      const back: PackEdit[] = [];
      for (const one of edits) {
        const made = applyPackEdits(content, [one]);
        if ('refused' in made) continue;
        content = made.content;
        back.unshift(...made.inverse);
      }
      const undone = applyPackEdits(content, back);
      expect('refused' in undone ? undone.refused : undone.content).toEqual(start);
    }),
    { numRuns: 3_000 },
  );
});
