import { z } from 'zod';
import { Actor } from './actor.ts';
import { Field } from './field.ts';
import { basis, Expression, Key, Label, NumberRule, Prose } from './primitive.ts';
import { Similarity } from './similarity.ts';
import { StateSet } from './state-set.ts';

/** A document of a record: a form to fill, files to attach, or both. Complete when both are. */
export const DocumentType = z.strictObject({
  key: Key,
  name: Label,
  ...basis,
  form: Key.optional(),
  files: z
    .strictObject({
      min: z.int().min(0).default(1),
      max: z.int().min(1).max(100).default(20),
      accept: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).min(1),
      maxMegabytes: z.int().min(1).max(2000).default(100),
    })
    .optional(),
  /** Asked for only while this holds (unknown: not asked); otherwise the system must not ask for it. */
  appliesWhen: Expression.optional(),
  filledBy: z.array(Actor).min(1),
  /** States in which it may be written; a submitted version itself never changes. */
  editableIn: StateSet,
  help: Prose.optional(),
});
export type DocumentType = z.infer<typeof DocumentType>;

/**
 * How records reach each other: `link` is set by people and read from both ends; `sameUnit` and `all` are not
 * stored, they read the records of a type that belong to the same unit, or to the whole jurisdiction. What is seen of
 * the records at the other end is what was handed in there last, never a draft.
 */
export const Link = z.strictObject({
  key: Key,
  label: Label,
  to: Key,
  over: z.enum(['link', 'sameUnit', 'all']).default('link'),
  /** The name of this link seen from the other end; `link` only. */
  inverse: z.strictObject({ key: Key, label: Label, many: z.boolean().default(true) }).optional(),
  /** `false`: at most one, an object in expressions that is absent while there is none (or, unstored, several). */
  many: z.boolean().default(true),
  /** Given when the record is made, and never taken away. */
  required: z.boolean().default(false),
  setBy: z.array(Actor).default([]),
});
export type Link = z.infer<typeof Link>;

/** A kind of thing the jurisdiction keeps: a project, a list entry, an expert, a system … */
export const RecordType = z.strictObject({
  key: Key,
  name: Label,
  ...basis,
  /** A dossier is worked on; a registry is looked things up in. */
  nature: z.enum(['dossier', 'registry']),
  documents: z.array(DocumentType).min(1),
  /** The document field that names a record, `document.field`. */
  title: z.string().regex(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/),
  /** Made when the record is created, of what is known by then; a number is never used again. */
  number: NumberRule,
  procedure: Key.optional(),
  /** Facts that only effects of transitions write. */
  facts: z.array(Field).default([]),
  links: z.array(Link).default([]),
  /** `document.field` or `facts.field` shown in lists. */
  columns: z.array(z.string()).default([]),
  /** Who begins such a record, where no act of its procedure does. */
  create: z.array(Actor).default([]),
  /**
   * Beside those who may act on it, its own unit and the unit's authority: offices, any unit, units that a document
   * names, drawn experts, who last took an act. `when` looks at what is kept of records ({@link readerCondition}).
   */
  read: z.array(Actor).default([]),
  /** Without it, such records are neither compared nor found by others. */
  similarity: Similarity.optional(),
});
export type RecordType = z.infer<typeof RecordType>;
