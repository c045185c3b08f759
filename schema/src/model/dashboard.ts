import { z } from 'zod';
import { Actor } from './actor.ts';
import { basis, Key, Label, Prose } from './primitive.ts';

/**
 * What is read of a record type: `number`, `title`, `state`, `stateSince`, `unit`, `authority`, `createdOn`,
 * `updatedAt`, `facts.fact`, `document.field`, or `document.table.column`.
 */
const Path = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*){0,2}$/);

/** What groups are made by; a day is put into the period that it lies in. */
const Grouping = z.strictObject({
  path: Path,
  period: z.enum(['DAY', 'MONTH', 'QUARTER', 'YEAR']).optional(),
});
export type Grouping = z.infer<typeof Grouping>;

/** How many records, how many rows of a table, or what the numbers at a path come to. */
const Measure = z.strictObject({
  take: z.enum(['count', 'entries', 'sum', 'average', 'min', 'max']).default('count'),
  path: Path.optional(),
});
export type Measure = z.infer<typeof Measure>;

/**
 * Which records count: what the typed read API takes as `where`. A day may be `today`, `today+30`, `today-90`,
 * `yearStart` or `yearEnd`, and an organisation `viewer`: they are put in when the question is asked.
 */
const Where = z.record(z.string(), z.unknown());

const common = {
  key: Key,
  title: Label,
  basis: basis.basis,
  ref: basis.ref,
  /** The record type that it tells of. */
  of: Key,
  where: Where.optional(),
  /** In columns of twelve, and in rows. */
  width: z.int().min(2).max(12).default(4),
  height: z.int().min(1).max(12).default(3),
  help: Prose.optional(),
};
const limit = { limit: z.int().min(1).max(200).default(20) };

const paper = {
  /** Above the table; the widget's title where nothing is said. */
  title: Label.optional(),
  /** Below the table, a line for each. */
  notes: z.array(Prose).max(10).default([]),
  /** Whose seals are set below it. */
  seals: z.array(Label).max(6).default([]),
};

/** How figures or deadlines are made out as the official table that is handed on, with notes and seals. */
const SheetPaper = z.strictObject(paper);

/** How a list is made out so: its columns in the law's own words as well. */
const ListPaper = z.strictObject({
  ...paper,
  /** What the columns are called, in their order; where nothing is said, what their fields are called. */
  heads: z.array(Label).max(21).default([]),
});

/** One picture, number or list of a dashboard; each number in it leads to the records that it counts. */
export const Widget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), ...common, measure: Measure.default({ take: 'count' }) }),
  z.strictObject({
    kind: z.enum(['trend', 'bar', 'pie', 'funnel', 'ranking']),
    ...common,
    measure: Measure.default({ take: 'count' }),
    by: Grouping,
    /** Each group once for each of these. */
    series: Grouping.optional(),
    ...limit,
    paper: SheetPaper.optional(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    ...common,
    columns: z.array(Path).min(1).max(20),
    /** A path; with `-` before it, the greatest first. */
    orderBy: z
      .string()
      .regex(/^-?[a-z][A-Za-z0-9.]*$/)
      .default('-updatedAt'),
    ...limit,
    paper: ListPaper.optional(),
  }),
  /** What is to be met and is not, by its day. */
  z.strictObject({
    kind: z.literal('calendar'),
    ...common,
    clocks: z.array(Key).min(1),
    ...limit,
    paper: SheetPaper.optional(),
  }),
]);
export type Widget = z.infer<typeof Widget>;

/** What whoever looks may narrow a whole dashboard by. */
const DashboardFilter = z.strictObject({
  key: Key,
  label: Label,
  /** By record type: the path that is compared; widgets of other types stay as they are. */
  paths: z.record(Key, Path),
});
export type DashboardFilter = z.infer<typeof DashboardFilter>;

/** What a bureau looks at: widgets over the typed read API, as the county arranged them. */
export const Dashboard = z.strictObject({
  key: Key,
  name: Label,
  ...basis,
  /** Who sees it: offices by name, or units; what they see in it follows from what they may read. */
  for: z.array(Actor).min(1),
  filters: z.array(DashboardFilter).default([]),
  widgets: z.array(Widget).min(1).max(60),
});
export type Dashboard = z.infer<typeof Dashboard>;
