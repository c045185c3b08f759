import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPackEdits } from './apply-pack-edits.ts';
import type { Json } from './identity.ts';
import type { PackEdit } from './pack-edit.ts';
import { anyPackEdit, EDITED } from './sample-edits.ts';

test('whatever edits are made, their inverse leads back to exactly what was there', () => {
  fc.assert(
    fc.property(fc.array(anyPackEdit, { maxLength: 30 }), (edits) => {
      let content: Json = EDITED;
      const back: PackEdit[] = [];
      for (const one of edits) {
        const made = applyPackEdits(content, [one]);
        if ('refused' in made) continue;
        content = made.content;
        back.unshift(...made.inverse);
      }
      const undone = applyPackEdits(content, back);
      expect('refused' in undone ? undone.refused : undone.content).toEqual(EDITED);
    }),
    { numRuns: 3_000 },
  );
});
