import { type FieldBehaviour } from './behaviour.ts';
import { tidyList } from './blank.ts';
import { checkReference, readReference, writeReference } from './reference.ts';

/** A unit of the jurisdiction, by its id. */
export const unit: FieldBehaviour<'unit'> = {
  tidy: tidyList,
  judge:
    ({ many }) =>
    (value) =>
      checkReference(value, many, 'unit.form'),
  parse: ({ many }, written, { lists }) => readReference(written, { lists, many }, 'unit.form'),
  format: (_field, value, { lists }) => writeReference(value, lists),
};
