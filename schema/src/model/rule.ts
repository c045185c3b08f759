import { z } from 'zod';
import { Actor } from './actor.ts';
import { basis, Expression, Key, Label, Prose } from './primitive.ts';

/** A value worth showing with a refusal: what it is, and what it would have to be. */
export const Fact = z.strictObject({
  label: Label,
  actual: Expression,
  required: Expression.optional(),
  /**
   * How both are printed; `plain` prints them as they are. Keys of offices, states and options are printed by name;
   * `count` says how many, of a list its elements.
   */
  as: z.enum(['plain', 'money', 'percent', 'date', 'count', 'office', 'state', 'option']).default('plain'),
  /** What the keys are of: for `state` the record type (without it, this one); for `option` a code list or field. */
  of: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?$/)
    .optional(),
});
export type Fact = z.infer<typeof Fact>;

/** Who can remove a blocker, and by doing what. */
export const Cure = z.strictObject({
  by: Actor,
  act: Prose,
  /** The document or the transition (of this or a linked record type) that removes it, for a link on the page. */
  document: Key.optional(),
  transition: z
    .strictObject({
      recordType: Key,
      key: Key,
      /** It is taken on each record at the end of this link for which `each` (over `it`) holds. */
      link: Key.optional(),
      each: Expression.optional(),
    })
    .optional(),
});
export type Cure = z.infer<typeof Cure>;

/** A rule: an expression that must hold where it applies, with the article it rests on. */
export const Rule = z.strictObject({
  key: Key,
  ...basis,
  /** `block` refuses; `warn` only says so, and may want an answer. */
  force: z.enum(['block', 'warn']).default('block'),
  /** Where it applies; without it, always. Unknown counts as applying. */
  when: Expression.optional(),
  require: Expression,
  message: Prose,
  /** What a warning wants before one goes on: nothing, to have been seen, or a reason. */
  answer: z.enum(['none', 'seen', 'reason']).default('none'),
  facts: z.array(Fact).default([]),
  cures: z.array(Cure).default([]),
  /** In a form: the fields that the issue is shown at. */
  at: z.array(Key).default([]),
});
export type Rule = z.infer<typeof Rule>;
