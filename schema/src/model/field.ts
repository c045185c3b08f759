import { z } from 'zod';
import { basis, Expression, Key, Label, NumberRule, Prose } from './primitive.ts';

/** What options of a catalogue can mean (发改高技〔2017〕1272号): ways to share, kinds of data, classes of formats. */
export const CoreTerm = z.enum([
  'sharedFreely',
  'sharedOnCondition',
  'notShared',
  'byPlatform',
  'byInterface',
  'byDatabase',
  'byFile',
  'characters',
  'number',
  'day',
  'moment',
  'logical',
  'anything',
  'structured',
  'document',
  'picture',
  'stream',
]);
export type CoreTerm = z.infer<typeof CoreTerm>;

export const Option = z.strictObject({
  key: z.string().min(1).max(64),
  label: Label,
  /** In a dependent or cascaded list: the keys that it stands under. */
  under: z.array(z.string()).default([]),
  /** What stands for it in numbers that are made; without it, its key. */
  code: z
    .string()
    .regex(/^[0-9A-Za-z]{1,20}$/)
    .optional(),
  /** What it means in the national catalogue, where counties have words of their own. */
  core: CoreTerm.optional(),
  /** Kept readable in old answers, not offered for new ones. */
  retired: z.boolean().default(false),
});
export type Option = z.infer<typeof Option>;

/** A list of values kept once and used by many fields. */
export const CodeList = z.strictObject({
  key: Key,
  name: Label,
  ...basis,
  /** An open list (“等”) takes values that it does not name. */
  open: z.boolean().default(false),
  options: z.array(Option).min(1).max(5000),
});
export type CodeList = z.infer<typeof CodeList>;

/** The core elements of a data catalogue (GB/T 21063.3), by what they say. */
export const CoreElement = z.enum([
  'title',
  'abstract',
  'provider',
  'identifier',
  'category',
  'format',
  'formatType',
  'item',
  'itemType',
  'itemLength',
  'shareType',
  'shareMethod',
  'shareCondition',
  'shareBasis',
  'open',
  'openCondition',
  'updateCycle',
  'issued',
]);
export type CoreElement = z.infer<typeof CoreElement>;

const common = {
  key: Key,
  label: Label,
  ...basis,
  /** Printed in the cell, as issued. */
  hint: Prose.optional(),
  /** On screen only: our own explanation. */
  help: Prose.optional(),
  /** Unknown hides: a field is shown only while its condition holds. */
  visibleWhen: Expression.optional(),
  /** `true`, or an expression that makes it required while it holds. */
  required: z.union([z.boolean(), Expression]).default(false),
  readOnly: z.boolean().default(false),
  /** Answered by a dashboard: indexed and offered for filters and sums. */
  reportable: z.boolean().default(false),
  /**
   * In a table that is a catalogue: the core element that this column answers, for exchange with other systems. Beside
   * tables, `identifier` names an entry of some catalogue by its code: one that has been given, where the system gives
   * all codes.
   */
  core: CoreElement.optional(),
  /** The other forms of the label an official layout may use in a header (a corrected or abbreviated one). */
  aliases: z.array(Label).default([]),
};
const computed = { computed: Expression.optional() };
const lengths = { minLength: z.int().min(0).optional(), maxLength: z.int().min(1).max(100_000).optional() };
const bounds = { min: z.int().optional(), max: z.int().optional() };
/** Exactly one of `options` and `list`; the check says so. */
const choice = { options: z.array(Option).max(500).optional(), list: Key.optional() };

const leaf = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...common, ...shape });

/** The closed set of field kinds but for those that hold other fields. Numbers are exact integers throughout. */
const leaves = [
  leaf('text', {
    ...lengths,
    ...computed,
    default: z.string().optional(),
    /** Nobody fills it in: the number is given when the answers are handed in, and stays. */
    number: NumberRule.optional(),
    /** In a table: rows that answer these columns alike have one number together. */
    numberFor: z.array(Key).optional(),
    /** In a table, the usual mistakes that its cells are looked at for; they are told, and counted, not refused. */
    quality: z.array(z.enum(['nearDuplicates', 'serials', 'spacing', 'unknown'])).optional(),
  }),
  leaf('longText', { ...lengths, rows: z.int().min(2).max(40).default(4) }),
  leaf('integer', { ...bounds, ...computed, unit: Label.optional() }),
  /** Stored times 10^scale, as an integer. */
  leaf('decimal', { scale: z.int().min(1).max(6), ...bounds, ...computed, unit: Label.optional() }),
  /** Stored in 分; entered and shown in 万元. */
  leaf('money', { ...bounds, ...computed }),
  /** Stored in hundredths of a percent (15 % = 1500). */
  leaf('percent', { ...bounds, ...computed }),
  leaf('date', {
    ...computed,
    default: z.literal('today').optional(),
    notAfterToday: z.boolean().default(false),
  }),
  leaf('month', {}),
  leaf('year', { ...bounds }),
  leaf('yesNo', { ...computed }),
  leaf('choice', {
    ...choice,
    style: z.enum(['select', 'radio']).default('select'),
    default: z.string().optional(),
  }),
  leaf('choices', { ...choice, minItems: z.int().optional(), maxItems: z.int().optional() }),
  /** Offers the options of `list` that stand under the answer of `parent`, a field of the same form or row. */
  leaf('dependentChoice', { list: Key, parent: Key }),
  /** A path down one hierarchical list, stored as the keys from the top. */
  leaf('cascade', { list: Key, depth: z.int().min(2).max(5) }),
  leaf('person', { ...lengths }),
  leaf('phone', {}),
  /** 统一社会信用代码, GB 32100, with its check digit. */
  leaf('creditCode', {}),
  /** A unit of the jurisdiction; `own` fills in the record's unit. `many` holds a list of ids. */
  leaf('unit', { default: z.enum(['own', 'authority']).optional(), many: z.boolean().default(false) }),
  leaf('office', { many: z.boolean().default(false) }),
  leaf('link', { recordType: Key }),
  leaf('file', {
    maxCount: z.int().min(1).max(50).default(1),
    accept: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).default([]),
  }),
  /** Text for the reader; holds no answer. */
  leaf('note', { text: Prose }),
  /** The record's documents of these types, shown and attached where the form asks for them; holds no answer. */
  leaf('attachments', { documents: z.array(Key).min(1) }),
  /** Where the paper is stamped; holds no answer. */
  leaf('seal', {}),
] as const;

/** A column of a table, of every kind but a table or a group. */
export const Column = z.discriminatedUnion('kind', [...leaves]);
export type Column = z.infer<typeof Column>;

const Table = leaf('table', {
  columns: z.array(Column).min(1).max(60),
  /** A second header level: these columns stand under one shared head. */
  heads: z.array(z.strictObject({ label: Label, columns: z.array(Key).min(2) })).default([]),
  /** Columns whose equal neighbours are printed as one cell, outermost first. */
  merge: z.array(Key).default([]),
  minRows: z.int().min(0).default(0),
  maxRows: z.int().min(1).max(20_000).default(1000),
  /** Of a catalogue: what its rows are looked at for, by their core columns; it is told, and counted, not refused. */
  quality: z.array(z.enum(['sharing', 'types', 'lengths'])).optional(),
  /** `sheet` is edited like a spreadsheet; `rows` as a short list inside the form. */
  style: z.enum(['rows', 'sheet']).default('rows'),
});
const Group = leaf('group', { fields: z.array(Column).min(1).max(60) });

export const Field = z.discriminatedUnion('kind', [...leaves, Table, Group]);
export type Field = z.infer<typeof Field>;
export type FieldKind = Field['kind'];
export type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
