import { z } from 'zod';
import { CodeList } from './field.ts';
import { Form } from './form.ts';
import { Key, Label, Prose } from './primitive.ts';

/**
 * What of a locked field a county's form may not weaken: that it is there and shown, what nature it has, that it is
 * asked for, that every option is offered, that no other is, and its limits. What it is called is the county's.
 */
export const Hold = z.enum(['present', 'kind', 'required', 'options', 'closed', 'limits']);
export type Hold = z.infer<typeof Hold>;

export const Lock = z.strictObject({
  /** A field of the form, or one inside its group or table: `items.amount`. */
  field: z.string().regex(/^[a-z][A-Za-z0-9]{0,63}(\.[a-z][A-Za-z0-9]{0,63})?$/),
  holds: z.array(Hold).min(1),
  /** Told to whoever tries. */
  why: Prose,
});
export type Lock = z.infer<typeof Lock>;

export const LockedRule = z.strictObject({ rule: Key, why: Prose });
export type LockedRule = z.infer<typeof LockedRule>;

/**
 * A form that forms of several counties rest on, at one version. A county's form stays whole: what it has otherwise is
 * derived, and what may not be otherwise is locked.
 */
export const Base = z.strictObject({
  key: Key,
  version: z.int().min(1).max(9999),
  title: Label,
  /** Whose it is, and what it rests on. */
  source: Prose,
  /** What this version has that the one before had not. */
  changes: Prose.optional(),
  form: Form,
  /** The code lists that its fields choose from. */
  codeLists: z.array(CodeList).default([]),
  locks: z.array(Lock).default([]),
  lockedRules: z.array(LockedRule).default([]),
});
export type Base = z.infer<typeof Base>;
