import { type FieldBehaviour } from './behaviour.ts';
import { tidyList } from './blank.ts';
import { checkReference, readReference, writeReference } from './reference.ts';

/** An office of the jurisdiction, by its key. */
export const office: FieldBehaviour<'office'> = {
  tidy: tidyList,
  judge:
    ({ many }) =>
    (value) =>
      checkReference(value, many, 'office.form'),
  parse: ({ many }, written, { lists }) => readReference(written, { lists, many }, 'office.form'),
  format: (_field, value, { lists }) => writeReference(value, lists),
};
