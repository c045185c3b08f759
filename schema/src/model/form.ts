import { z } from 'zod';
import { Field } from './field.ts';
import { basis, Expression, Key, Label, Prose } from './primitive.ts';
import { Rule } from './rule.ts';
import { Transfer } from './transfer.ts';

const Cell = z.strictObject({
  /** Fixed text; a label cell prints the label of `of`. */
  text: z.string().optional(),
  of: Key.optional(),
  /** The fields answered in this cell, in order. */
  fields: z.array(Key).default([]),
  /** Printed in the cell in small type, as issued. */
  hint: Prose.optional(),
  colspan: z.int().min(1).default(1),
  rowspan: z.int().min(1).default(1),
  vertical: z.boolean().default(false),
  align: z.enum(['left', 'center', 'right']).default('left'),
});

/** The official paper: lines above the grid, the grid, lines below it, and the printed notes. */
export const Layout = z.strictObject({
  title: Label,
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  above: z.array(z.array(Cell)).default([]),
  /** Either cells laid out on relative column widths, or one table field that fills the page. */
  grid: z
    .strictObject({
      widths: z.array(z.number().positive()).min(1),
      rows: z.array(z.strictObject({ height: z.number().positive().optional(), cells: z.array(Cell) })),
    })
    .optional(),
  table: Key.optional(),
  /** Columns of that table that the paper as issued does not have. */
  omit: z.array(Key).default([]),
  below: z.array(z.array(Cell)).default([]),
  notesTitle: z.string().optional(),
  notes: z.array(Prose).default([]),
});
export type Layout = z.infer<typeof Layout>;
export type LayoutCell = z.infer<typeof Cell>;

export const Section = z.strictObject({
  key: Key,
  title: Label,
  visibleWhen: Expression.optional(),
  fields: z.array(Field).min(1),
});
export type Section = z.infer<typeof Section>;

/** A form: sections of typed fields, rules across them, and the official layout it prints in. */
export const Form = z.strictObject({
  key: Key,
  name: Label,
  ...basis,
  /** The base that it rests on, as the pack has it. */
  base: Key.optional(),
  intro: Prose.optional(),
  sections: z.array(Section).min(1),
  rules: z.array(Rule).default([]),
  /** In the order in which they are done. */
  transfers: z.array(Transfer).default([]),
  layout: Layout.optional(),
});
export type Form = z.infer<typeof Form>;
