import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPackEdits } from '../edit/apply-pack-edits.ts';
import type { Json } from '../edit/identity.ts';
import { anyPackEdit, EDITED } from '../edit/sample-edits.ts';
import { editsBetween } from './edits-between.ts';

test('the edits between two contents lead from one to the other, whatever lies between them', () => {
  const some = fc.array(anyPackEdit, { maxLength: 20 }).map((edits) =>
    edits.reduce<Json>((content, edit) => {
      const made = applyPackEdits(content, [edit]);
      return 'content' in made ? made.content : content;
    }, EDITED),
  );
  fc.assert(
    fc.property(some, some, (before, after) => {
      const made = applyPackEdits(before, editsBetween(before, after));
      expect('refused' in made ? made.refused : made.content).toEqual(after);
    }),
    { numRuns: 3_000 },
  );
});

test('what is the same needs no edit', () => {
  expect(editsBetween(EDITED, JSON.parse(JSON.stringify(EDITED)))).toEqual([]);
});
