import { z } from 'zod';
import { Key } from './primitive.ts';

const Answer = z.string().regex(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/);
const ColumnOfTable = z.string().regex(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/);

/** By what a record is recognised as like another (防止重复建设); its title always counts. */
export const Similarity = z.strictObject({
  /** Answers compared by their words, `document.field`. */
  texts: z.array(Answer).default([]),
  /** Columns that name what records may share, such as 信息项: `document.table.column`. */
  items: z.array(ColumnOfTable).default([]),
  /** Record types among which like ones are looked for. */
  among: z.array(Key).min(1),
});
export type Similarity = z.infer<typeof Similarity>;

const Word = z.string().trim().min(2).max(40);

/** What a jurisdiction's papers call by several names, and the words that tell nothing apart. */
export const Thesaurus = z.strictObject({
  /** Groups of words that mean the same. */
  same: z.array(z.array(Word).min(2)).default([]),
  /** Words that stand in most titles. */
  common: z.array(Word).default([]),
});
export type Thesaurus = z.infer<typeof Thesaurus>;
