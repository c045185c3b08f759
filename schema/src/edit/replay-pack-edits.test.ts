import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPackEdits } from './apply-pack-edits.ts';
import type { Json } from './identity.ts';
import type { PackEdit } from './pack-edit.ts';
import { replayPackEdits } from './replay-pack-edits.ts';
import { anyPackEdit, EDITED } from './sample-edits.ts';

const hint = ['lists', 'x', 'items', 'b', 'hint'];

function edited(content: Json, edits: readonly PackEdit[]): Json {
  const made = applyPackEdits(content, edits);
  if ('refused' in made) throw new Error(JSON.stringify(made.refused));
  return made.content;
}

test('what both have changed is told, and the edit wins', () => {
  const other = edited(EDITED, [{ kind: 'set', at: hint, value: '他人的注' }]);
  const { content, lost, overwritten } = replayPackEdits(EDITED, other, [
    [{ kind: 'set', at: hint, value: '我的注' }],
    [{ kind: 'set', at: hint, value: '我的注二' }],
  ]);
  expect(lost).toEqual([]);
  expect(overwritten).toEqual([{ step: 0, at: hint, theirs: '他人的注', mine: '我的注' }]);
  expect(content).toEqual(edited(EDITED, [{ kind: 'set', at: hint, value: '我的注二' }]));
});

test('what has no place any more is told, and the rest is made', () => {
  const other = edited(EDITED, [{ kind: 'remove', at: ['lists', 'x', 'items', 'b'] }]);
  const label: PackEdit = { kind: 'set', at: ['lists', 'x', 'items', 'a', 'label'], value: '子' };
  const gone: PackEdit = { kind: 'set', at: hint, value: '我的注' };
  const { content, made, lost } = replayPackEdits(EDITED, other, [[gone, label]]);
  expect(lost).toEqual([{ step: 0, edit: gone, code: 'noSuchPlace' }]);
  expect(made[0]?.edits).toEqual([label]);
  expect(content).toEqual(edited(other, [label]));
});

test('on the base that they were made of, all edits are made and nothing is told', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyPackEdit, { maxLength: 3 }), { maxLength: 8 }), (steps) => {
      let content: Json = EDITED;
      const sound = steps.filter((edits) => {
        const made = applyPackEdits(content, edits);
        if ('content' in made) content = made.content;
        return 'content' in made;
      });
      const replayed = replayPackEdits(EDITED, EDITED, sound);
      expect(replayed).toMatchObject({ content, lost: [], overwritten: [] });
      const back = replayed.made.toReversed().flatMap(({ inverse }) => inverse);
      expect(edited(replayed.content, back)).toEqual(EDITED);
    }),
  );
});
