import { fault, type FieldBehaviour } from './behaviour.ts';
import { tidyList } from './blank.ts';
import { checkReference, writeReference } from './reference.ts';

/** Files, by their ids; what is in them is judged where they are taken in. */
export const file: FieldBehaviour<'file'> = {
  tidy: tidyList,
  judge:
    ({ maxCount: max }) =>
    (value) =>
      Array.isArray(value) && value.length > max
        ? [fault('file.tooMany', { max, actual: value.length })]
        : checkReference(value, true, 'file.form'),
  parse: () => ({ finding: fault('field.notText') }),
  format: (_field, value, { lists }) => writeReference(value, lists),
};
