import { z } from 'zod';
import { Actor } from './actor.ts';
import { Clock } from './clock.ts';
import { basis, Expression, Key, Label, Prose } from './primitive.ts';
import { Rule } from './rule.ts';
import { StateSet } from './state-set.ts';

export const State = z.strictObject({
  key: Key,
  name: Label,
  ...basis,
  /** The part of the whole that it belongs to. */
  phase: Key.optional(),
  /** Nothing leads out of a final state; acts that leave the record where it is may still be taken. */
  final: z.boolean().default(false),
  /** What the people concerned read: what happens now, and who is to act. */
  note: Prose.optional(),
});
export type State = z.infer<typeof State>;

/** What a transition does beside moving the record; all of it and its event commit together, or nothing does. */
export const Effect = z.discriminatedUnion('kind', [
  /** Makes one of the procedure's filings, with all its offices at once, or with those that `with` comes to. */
  z.strictObject({
    kind: z.literal('file'),
    filing: Key,
    with: Expression.optional(),
    when: Expression.optional(),
  }),
  /** Takes what was filed back: it no longer counts as filed. */
  z.strictObject({ kind: z.literal('returnFiling'), filing: Key, when: Expression.optional() }),
  z.strictObject({
    kind: z.literal('notify'),
    who: z.array(Actor).min(1),
    message: Prose,
    when: Expression.optional(),
  }),
  /** Writes a fact of the record: an unknown value refuses the act. Without a value it is cleared. */
  z.strictObject({
    kind: z.literal('set'),
    fact: Key,
    value: Expression.optional(),
    when: Expression.optional(),
  }),
  /**
   * Makes a linked record with documents filled from this one: `document.field` → expression. Where its type begins
   * by acts, `transition` is the one, and `input.field` fills in its form.
   */
  z.strictObject({
    kind: z.literal('createLinked'),
    link: Key,
    transition: Key.optional(),
    values: z.record(z.string(), Expression).default({}),
    when: Expression.optional(),
  }),
  /**
   * Takes a transition of every linked record for which `each` (over `it`) holds; one refusal refuses the whole. The
   * carried act sees this record as it will be. `input` fills in its form, by field.
   */
  z.strictObject({
    kind: z.literal('fireLinked'),
    link: Key,
    transition: Key,
    each: Expression.optional(),
    input: z.record(Key, Expression).default({}),
    when: Expression.optional(),
  }),
]);
export type Effect = z.infer<typeof Effect>;

/** One act: from where to where, by whom, on which conditions, with which papers, and to what effect. */
export const Transition = z.strictObject({
  key: Key,
  name: Label,
  ...basis,
  /** None: the act brings the record into being. */
  from: StateSet,
  /** A state, the state itself (`same`), or of these states the one that the record was in last. */
  to: z.union([
    Key,
    z.strictObject({ special: z.literal('same') }),
    z.strictObject({ lastOf: z.array(Key).min(1) }),
  ]),
  /** There is such an act only while this holds (unknown: there is none); otherwise it is not offered. */
  appliesWhen: Expression.optional(),
  by: z.array(Actor).min(1),
  /** Keys of the procedure's rules. */
  rules: z.array(Key).default([]),
  /** Documents that must be complete where they apply. */
  documents: z.array(Key).default([]),
  /** Documents whose present draft becomes an immutable submission with this act. */
  submits: z.array(Key).default([]),
  /** A form filled with the act itself; its answers stay in the event. */
  input: Key.optional(),
  /** What the actor must say: nothing, a reason, reasons per field, or points each of which must be answered. */
  remarks: z.enum(['none', 'reason', 'fields', 'points']).default('none'),
  /** `danger` acts want a confirmation that says what cannot be undone. */
  tone: z.enum(['main', 'plain', 'danger']).default('plain'),
  effects: z.array(Effect).default([]),
  /** What the documents of a record begin with that this act brings into being: `document.field` → expression. */
  fills: z.record(z.string(), Expression).default({}),
  help: Prose.optional(),
});
export type Transition = z.infer<typeof Transition>;

const Outcome = z.strictObject({
  key: Key,
  label: Label,
  counts: z.enum(['for', 'changes', 'against', 'abstain']),
  /** What must be said with it: nothing, a reason, or points each of which must be answered. */
  remarks: z.enum(['none', 'reason', 'points']).default('none'),
});

/** What an opinion looks at: `document`, or one field or section of its form, `document.field`. */
const Input = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?$/);

/** Opinions asked for while a record is in certain states; what is still open follows from what has been given. */
export const Review = z.strictObject({
  key: Key,
  name: Label,
  ...basis,
  states: z.array(Key).min(1),
  tasks: z
    .array(
      z.strictObject({
        key: Key,
        name: Label,
        ask: Actor,
        when: Expression.optional(),
        /** Tasks that must be answered first. */
        after: z.array(Key).default([]),
        advisory: z.boolean().default(false),
        /** What this task looks at, where it is not all that the review does. */
        inputs: z.array(Input).optional(),
        outcomes: z.array(Outcome).min(1),
        form: Key.optional(),
        /** Who enters an opinion given outside the system; without it, those asked. */
        recordedBy: z.array(Actor).default([]),
      }),
    )
    .min(1),
  /** An opinion stands while what it looks at is unchanged since it was given. */
  inputs: z.array(Input).default([]),
  result: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('all') }),
    z.strictObject({ rule: z.literal('noneAgainst') }),
    z.strictObject({ rule: z.literal('count'), atLeast: z.int().min(1) }),
    /** In hundredths of a percent of those who did not abstain. */
    z.strictObject({ rule: z.literal('ratio'), atLeast: z.int().min(1).max(10_000) }),
  ]),
});
export type Review = z.infer<typeof Review>;

/** A draw from a registry, reproducible from its recorded seed. */
export const Panel = z.strictObject({
  key: Key,
  name: Label,
  ...basis,
  from: Key,
  states: z.array(Key).min(1),
  by: z.array(Actor).min(1),
  min: z.int().min(1),
  max: z.int().min(1).max(50),
  /** Over `candidate` and the record's own situation; unknown is not eligible. */
  eligible: Expression,
  /** 回避: each reason for which a candidate is left out; unknown leaves out. */
  avoid: z.array(z.strictObject({ when: Expression, message: Prose })).default([]),
});
export type Panel = z.infer<typeof Panel>;

/** 备案, or a copy (抄送): what is filed with which offices. */
export const Filing = z.strictObject({
  key: Key,
  name: Label,
  ...basis,
  kind: z.enum(['filing', 'copy']).default('filing'),
  /** Offices, or an expression that comes to a list of their keys: a parameter, or what the filer names. */
  with: z.union([z.array(Key).min(1), Expression]),
  document: Key.optional(),
  /** Whether the offices acknowledge it. */
  receipt: z.boolean().default(false),
});
export type Filing = z.infer<typeof Filing>;

/** One flat state machine over one record type. */
export const Procedure = z.strictObject({
  key: Key,
  name: Label,
  ...basis,
  recordType: Key,
  initial: Key,
  /** In order; each state may belong to one. */
  phases: z.array(z.strictObject({ key: Key, name: Label })).default([]),
  states: z.array(State).min(1),
  rules: z.array(Rule).default([]),
  transitions: z.array(Transition).min(1),
  reviews: z.array(Review).default([]),
  panels: z.array(Panel).default([]),
  filings: z.array(Filing).default([]),
  clocks: z.array(Clock).default([]),
});
export type Procedure = z.infer<typeof Procedure>;

/** Whether a transition brings its record into being. */
export function isBirth({ from }: Pick<Transition, 'from'>): boolean {
  return !('phases' in from) && from.length === 0;
}
