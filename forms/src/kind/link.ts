import { type FieldBehaviour } from './behaviour.ts';
import { tidyPlain } from './blank.ts';
import { checkReference, readReference, writeReference } from './reference.ts';

/** A record of another type, by its id. */
export const link: FieldBehaviour<'link'> = {
  tidy: tidyPlain,
  judge: () => (value) => checkReference(value, false, 'link.form'),
  parse: (_field, written, { lists }) => readReference(written, { lists, many: false }, 'link.form'),
  format: (_field, value, { lists }) => writeReference(value, lists),
};
