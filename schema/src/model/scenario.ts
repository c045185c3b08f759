import { z } from 'zod';
import { IsoDate, Key, Label, Prose } from './primitive.ts';

/** A name that a scenario gives to a record, a unit or a person, to speak of it later. */
const Name = z.string().min(1).max(60);
/** One of several people of an office or unit, by a name given here, and the position that they hold. */
const person = { person: Name.optional(), position: Key.optional() };
/** Who acts: someone of the office with this key, or of the unit with this name. */
const As = z.union([z.strictObject({ office: Key, ...person }), z.strictObject({ unit: Name, ...person })]);
const values = z.record(z.string(), z.unknown());

/** What an act must lead to; without it, acceptance. */
const Expectation = z.strictObject({
  /** Refused, by exactly these: refs or keys of rules and documents, or a code such as `wrongState`. */
  refused: z.array(z.string()).optional(),
  /** Refused, by at least these. */
  refusedBy: z.array(z.string()).optional(),
  /** Accepted, with these warnings. */
  warned: z.array(z.string()).optional(),
  /** Form issues, as `field` or `field: code`; of a refusal, those that its reasons name. */
  issues: z.array(z.string()).optional(),
  /** Facts printed with the reasons or warnings, by label: what is, or what is and what would have to be. */
  facts: z.record(z.string(), z.union([z.string(), z.tuple([z.string(), z.string()])])).optional(),
});
const step = { as: As, expect: Expectation.optional() };

const Remark = z.strictObject({ document: Key.optional(), field: Key.optional(), text: Prose });

/** What is filled in and said with an act. */
const said = {
  input: values.optional(),
  reason: Prose.optional(),
  remarks: z.array(Remark).optional(),
  /** Rule key → the reason given for going on all the same, or `true`: it has been seen. */
  acknowledge: z.record(z.string(), z.union([Prose, z.literal(true)])).optional(),
};

/** One step; the first key says which. */
export const Step = z.union([
  /** Moves the clock; days are Asia/Shanghai, at nine in the morning. */
  z.strictObject({ clock: IsoDate }),
  /** Repeats the steps kept under this name in `fragments`. */
  z.strictObject({ use: z.string(), with: z.record(z.string(), z.unknown()).optional() }),
  z.strictObject({ unit: Name, attributes: values.default({}), authority: Name.optional() }),
  /** Puts the jurisdiction on a pack that differs in this parameter. */
  z.strictObject({ parameter: Key, value: z.unknown() }),
  /** For `unit`, where it is not the actor's own; `with` names records to link it to, by link. */
  z.strictObject({
    create: Name,
    type: Key,
    unit: Name.optional(),
    transition: Key.optional(),
    with: z.record(Key, Name).optional(),
    ...said,
    ...step,
  }),
  z.strictObject({ fill: Name, document: Key, values, ...step }),
  z.strictObject({ attach: Name, document: Key, files: z.array(z.string()).min(1), ...step }),
  z.strictObject({ link: Name, by: Key, to: Name, ...step }),
  z.strictObject({
    take: Name,
    transition: Key,
    ...said,
    ...step,
  }),
  z.strictObject({ draw: Name, panel: Key, count: z.int(), ...step }),
  z.strictObject({
    opine: Name,
    review: Key,
    task: Key,
    outcome: Key,
    text: Prose.optional(),
    values: values.optional(),
    points: z.array(Prose).optional(),
    ...step,
  }),
  /** Answers this many of the open points. */
  z.strictObject({ answer: Name, points: z.union([z.int(), z.literal('all')]), text: Prose, ...step }),
  /** Names the one record at the end of a link that has no name yet, such as one that an act brought into being. */
  z.strictObject({ find: Name, from: Name, by: Key, ...step }),
  /** Acknowledges what was filed with the actor's office. */
  z.strictObject({ receive: Name, filing: Key, ...step }),
]);
export type Step = z.infer<typeof Step>;

/** What must be true at the end. */
export const Finding = z.union([
  z.strictObject({ record: Name, state: Key }),
  z.strictObject({ record: Name, fact: Key, is: z.unknown() }),
  /** Documents asked for (or not) at this moment. */
  z.strictObject({ record: Name, asks: z.array(Key).optional(), doesNotAsk: z.array(Key).optional() }),
  /** Whether someone could take a transition now. */
  z.strictObject({ record: Name, as: As, may: z.array(Key).optional(), mayNot: z.array(Key).optional() }),
  /** The transitions in the history, in order. */
  z.strictObject({ record: Name, history: z.array(Key) }),
  /** The form as drawn: labels of fields, and their options. */
  z.strictObject({
    form: Key,
    labels: z.array(Label).optional(),
    options: z.record(z.string(), z.array(Label)).optional(),
    notes: z.array(Prose).optional(),
  }),
  /** What a document now says, or said when it was handed in for the nth time; money in 万元, choices by label or key. */
  z.strictObject({ record: Name, document: Key, version: z.int().min(1).optional(), values }),
  z.strictObject({ record: Name, link: Key, count: z.int() }),
  /** A clock of a record today, when it opens and is due, whether it is late or met; of one that comes round, a period (from 1) or the last. */
  z.strictObject({
    record: Name,
    clock: Key,
    period: z.int().min(1).optional(),
    opens: IsoDate.optional(),
    due: IsoDate.optional(),
    met: IsoDate.optional(),
    late: z.boolean().optional(),
    /** By so many days. */
    lateBy: z.int().min(1).optional(),
    provisional: z.boolean().optional(),
  }),
  /** The clocks that are owed on a record today: begun and not met. */
  z.strictObject({ record: Name, owes: z.array(Key) }),
  /** With whom something stands filed, who has acknowledged it, and with whom it does not. */
  z.strictObject({
    record: Name,
    filed: Key,
    with: z.array(Key).optional(),
    received: z.array(Key).optional(),
    missing: z.array(Key).optional(),
  }),
  /** What someone's inbox holds of a record: the acts that wait for them. */
  z.strictObject({ record: Name, inbox: z.array(Key), of: As }),
  /** What someone has been told about a record: each of these stands in a notice to them, so many times over. */
  z.strictObject({ record: Name, told: z.array(Prose).min(1), times: z.int().min(0).default(1), of: As }),
  z.strictObject({ record: Name, warns: z.array(z.string()), transition: Key, as: As }),
]);
export type Finding = z.infer<typeof Finding>;

/** The proof of one sentence of the law, run against a pack. */
export const Scenario = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}-\d+[a-z]?$/),
  title: Label,
  articles: z.array(z.string()).min(1),
  clock: IsoDate,
  given: z.array(Step).default([]),
  when: z.array(Step).default([]),
  then: z.array(Finding).default([]),
});
export type Scenario = z.infer<typeof Scenario>;

/** A file of scenarios; `fragments` are named lists of steps that they share. */
export const ScenarioFile = z.strictObject({
  jurisdiction: z.string(),
  fragments: z.record(z.string(), z.array(Step)).default({}),
  scenarios: z.array(Scenario),
});
export type ScenarioFile = z.infer<typeof ScenarioFile>;
