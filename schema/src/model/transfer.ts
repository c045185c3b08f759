import { z } from 'zod';
import { Key } from './primitive.ts';

/** A field of a form, or one inside its group or table: `amount`, `items.amount`. */
const FieldName = z.string().regex(/^[a-z][A-Za-z0-9]{0,63}(\.[a-z][A-Za-z0-9]{0,63})?$/);
const Separator = z.string().min(1).max(10);

/**
 * What becomes of answers that were given under the version before this was first said. A field never changes its
 * kind: a new one takes its answers over. Inside a table, row by row.
 */
export const Transfer = z.discriminatedUnion('kind', [
  /** One field's answer becomes another's, read as what that one is. */
  z.strictObject({ kind: z.literal('retype'), key: Key, from: FieldName, into: FieldName }),
  /** One text becomes several answers; what is left over stays with the last. */
  z.strictObject({
    kind: z.literal('split'),
    key: Key,
    from: FieldName,
    into: z.array(FieldName).min(2).max(10),
    separator: Separator,
  }),
  /** Several answers become one text; those that are blank are left out. */
  z.strictObject({
    kind: z.literal('merge'),
    key: Key,
    from: z.array(FieldName).min(2).max(10),
    into: FieldName,
    separator: Separator,
  }),
  /** Options of a field are chosen instead of others. */
  z.strictObject({
    kind: z.literal('options'),
    key: Key,
    field: FieldName,
    map: z.record(z.string().min(1).max(64), z.string().min(1).max(64)),
  }),
]);
export type Transfer = z.infer<typeof Transfer>;
