import { z } from 'zod';
import type { Json, JsonObject } from './identity.ts';

/**
 * Where something stands in a configuration that is being designed, from the top: names of properties, and in a list
 * of things with an identity that identity, e.g. `['forms', 'declaration', 'sections', 'basic', 'fields', 'name']`.
 */
export const PackPlace = z.array(z.string().min(1).max(100)).min(1).max(24).readonly();
export type PackPlace = z.infer<typeof PackPlace>;

const value: z.ZodType<Json> = z.json();
const item: z.ZodType<JsonObject> = z.record(z.string(), z.json());
const after = { after: z.string().max(100).nullable() };

/** One change of a configuration that is being designed; things are known by their identity, never by their number. */
export const PackEdit = z.discriminatedUnion('kind', [
  /** A property gets a value; a list whose things have no identity is one value. */
  z.strictObject({ kind: z.literal('set'), at: PackPlace, value }),
  /** A property is no longer said. */
  z.strictObject({ kind: z.literal('clear'), at: PackPlace }),
  /** A thing is put into a list, behind another or first. */
  z.strictObject({
    kind: z.literal('insert'),
    into: PackPlace,
    item,
    ...after,
  }),
  /** A thing is taken out of its list. */
  z.strictObject({ kind: z.literal('remove'), at: PackPlace }),
  /** A thing goes to another place of its list, or into another list of the same kind. */
  z.strictObject({ kind: z.literal('move'), at: PackPlace, into: PackPlace, ...after }),
]);
export type PackEdit = z.infer<typeof PackEdit>;

/** Why an edit cannot be made: what it speaks of is not there, is of another nature, or would be there twice. */
export type EditRefusal = {
  readonly index: number;
  readonly code:
    | 'noSuchPlace'
    | 'notAList'
    | 'notAnItem'
    | 'identityTaken'
    | 'withinItself'
    | 'forbiddenName';
  readonly at: PackPlace;
};
