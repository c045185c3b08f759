import { z } from 'zod';
import { Base } from './base.ts';
import { Dashboard } from './dashboard.ts';
import { CodeList } from './field.ts';
import { Form } from './form.ts';
import { basis, IsoDate, Key, Label, Prose, Ref } from './primitive.ts';
import { Procedure } from './procedure.ts';
import { RecordType } from './record-type.ts';
import { Thesaurus } from './similarity.ts';

export const Article = z.strictObject({
  /** What rules cite: `7`, `annex1` … */
  key: z.string().min(1).max(20),
  label: Label,
  /** Our own short account of what it asks. */
  summary: Prose,
});
export type Article = z.infer<typeof Article>;

export const Regulation = z.strictObject({
  title: Label,
  number: Label.optional(),
  issuedBy: Label.optional(),
  issuedOn: IsoDate.optional(),
  /** A draft need not say from when. */
  effectiveFrom: IsoDate.optional(),
  draft: z.boolean().default(false),
  articles: z.array(Article).min(1),
});
export type Regulation = z.infer<typeof Regulation>;

export const Office = z.strictObject({
  key: Key,
  name: Label,
  ...basis,
  duty: Prose.optional(),
});
export type Office = z.infer<typeof Office>;

/** The working days that a jurisdiction counts by: the country's, and what it orders beside them. */
export const WorkCalendar = z.strictObject({
  /** The State Council's days off and make-up days, as far as they have been announced. */
  base: z.literal('china'),
  /** Days off that the base does not have. */
  rest: z.array(IsoDate).default([]),
  /** Working days that the base does not have. */
  work: z.array(IsoDate).default([]),
  /** Years that the two lists give in full; a due day in a year that nobody knows is provisional. */
  years: z.array(z.int().min(1900).max(9998)).default([]),
});
export type WorkCalendar = z.infer<typeof WorkCalendar>;

const parameter = { key: Key, label: Label, ...basis, help: Prose.optional() };

const choices = z.array(z.strictObject({ key: Key, label: Label })).min(1);

/**
 * A threshold or a chosen reading that the bureau may switch. Without a value it is not set: absent, and so unknown,
 * in expressions. Money is written in 万元, as text, exactly.
 */
export const Parameter = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('money'),
    ...parameter,
    value: z
      .string()
      .regex(/^\d+(\.\d{1,6})?$/)
      .optional(),
  }),
  z.strictObject({
    kind: z.literal('percent'),
    ...parameter,
    value: z
      .string()
      .regex(/^\d+(\.\d{1,2})?$/)
      .optional(),
  }),
  z.strictObject({ kind: z.literal('integer'), ...parameter, value: z.int().optional() }),
  z.strictObject({ kind: z.literal('yesNo'), ...parameter, value: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('date'), ...parameter, value: IsoDate.optional() }),
  /** A day of every year, `MM-DD`. */
  z.strictObject({
    kind: z.literal('monthDay'),
    ...parameter,
    value: z
      .string()
      .regex(/^\d\d-\d\d$/)
      .optional(),
  }),
  z.strictObject({ kind: z.literal('choice'), ...parameter, options: choices, value: Key.optional() }),
  z.strictObject({
    kind: z.literal('choices'),
    ...parameter,
    options: choices,
    value: z.array(Key).optional(),
  }),
  z.strictObject({ kind: z.literal('offices'), ...parameter, value: z.array(Key).optional() }),
]);
export type Parameter = z.infer<typeof Parameter>;

const attribute = { key: Key, label: Label, ...basis };

/** A property of units that rules ask about, e.g. whether a unit is a school or a hospital. */
export const UnitAttribute = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yesNo'), ...attribute }),
  z.strictObject({ kind: z.literal('text'), ...attribute }),
  z.strictObject({ kind: z.literal('choice'), ...attribute, options: choices }),
]);
export type UnitAttribute = z.infer<typeof UnitAttribute>;

/**
 * One thing that the regulation asks for, as the bureau numbers it: what `ref` in the rest of the pack points at. All
 * of them together are what coverage is counted over.
 */
export const Requirement = z.strictObject({
  ref: Ref,
  name: Label,
  kind: z.enum(['transition', 'gate', 'deadline', 'document', 'registry', 'consequence', 'report']),
  /** The articles that ask for it. */
  basis: z.array(z.string().min(1)).min(1),
});
export type Requirement = z.infer<typeof Requirement>;

/** A requirement that the system only shows, and why it enforces nothing. */
export const Informing = z.strictObject({ ref: Ref, reason: Prose });

/** One jurisdiction's whole configuration. */
export const Pack = z.strictObject({
  format: z.literal(1),
  jurisdiction: z.strictObject({
    key: z.string().regex(/^[a-z][a-z0-9]{1,30}$/),
    name: Label,
    code: z.string().regex(/^\d{6}$/),
  }),
  regulation: Regulation,
  /** From when records begin under this version. */
  effectiveFrom: IsoDate,
  offices: z.array(Office).min(1),
  positions: z.array(z.strictObject({ key: Key, name: Label })).default([]),
  /** Without it, the base alone. */
  calendar: WorkCalendar.optional(),
  unitAttributes: z.array(UnitAttribute).default([]),
  parameters: z.array(Parameter).default([]),
  codeLists: z.array(CodeList).default([]),
  thesaurus: Thesaurus.optional(),
  /** What forms rest on: each base at one version, so that all forms on it mean the same. */
  bases: z.array(Base).default([]),
  forms: z.array(Form).min(1),
  recordTypes: z.array(RecordType).min(1),
  procedures: z.array(Procedure).default([]),
  dashboards: z.array(Dashboard).default([]),
  requirements: z.array(Requirement).default([]),
  informing: z.array(Informing).default([]),
});
export type Pack = z.infer<typeof Pack>;
/** A pack as written, before defaults are filled in. */
export type PackSource = z.input<typeof Pack>;
