import { z } from 'zod';
import { Actor } from './actor.ts';
import { basis, Expression, Key, Label, Prose } from './primitive.ts';

/** A value worth showing with a refusal: what it is, and what it would have to be. */
export const Fact = z.strictObject({
  label: Label,
  actual: Expression,
  required: Expression.optional(),
  /** How both are printed; `plain` prints them as they are. */
  as: z.enum(['plain', 'money', 'percent', 'date']).default('plain'),
});
export type Fact = z.infer<typeof Fact>;

/** Who can remove a blocker, and by doing what. */
export const Cure = z.strictObject({
  by: Actor,
  act: Prose,
  /** The document or the transition (of this or a linked record type) that removes it, for a link on the page. */
  document: Key.optional(),
  transition: z.strictObject({ recordType: Key, key: Key }).optional(),
});
export type Cure = z.infer<typeof Cure>;

/** A rule: an expression that must hold where it applies, with the article it rests on. */
export const Rule = z.strictObject({
  key: Key,
  ...basis,
  /** `block` refuses; `warn` only says so, and may want a reason. */
  force: z.enum(['block', 'warn']).default('block'),
  /** Where it applies; without it, always. Unknown counts as applying. */
  when: Expression.optional(),
  require: Expression,
  message: Prose,
  wantsReason: z.boolean().default(false),
  facts: z.array(Fact).default([]),
  cures: z.array(Cure).default([]),
  /** In a form: the fields that the issue is shown at. */
  at: z.array(Key).default([]),
});
export type Rule = z.infer<typeof Rule>;
