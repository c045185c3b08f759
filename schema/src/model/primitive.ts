import { z } from 'zod';

/** An identity: fixed when it is created, never changed, never used again for something else. */
export const Key = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,63}$/, 'key.form')
  .refine((key) => !RESERVED.has(key), 'key.reserved')
  .describe('标识：小写字母开头，只含字母和数字；一经发布不得更改或重用');

const RESERVED = new Set(['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'type', 'id']);

/** What people read; free to change at any time. */
export const Label = z.string().trim().min(1).max(200);

/** Longer text for people: hints, notes, explanations. */
export const Prose = z.string().trim().min(1).max(4000);

/** A CEL expression; what it may name depends on where it stands. */
export const Expression = z.string().trim().min(1).max(2000);

/** The id of a requirement in the jurisdiction's reading of its regulation, e.g. `YY-G01` or `HA-C11.7`. */
export const Ref = z.string().regex(/^[A-Z]{2}-[A-Z]*\d+[a-z]?(\.\d+)?$/);

const PART = String.raw`\{(?:year|place|unit|code:[a-z][A-Za-z0-9]{0,63})\}`;
const PARTS = `(?:[^{}]|${PART})*`;

/**
 * How numbers are made: text with one `{seq:4}`, a count of so many digits, and any of `{year}`, `{place}` (the code of
 * the jurisdiction), `{unit}` (the credit code of the unit) and `{code:field}` (the code of what a field beside it
 * answers). All that have the rest in common are counted as one series.
 */
export const NumberRule = z
  .string()
  .trim()
  .max(200)
  .regex(new RegExp(String.raw`^${PARTS}\{seq:[1-9]\}${PARTS}$`));

/** A calendar date of law, Asia/Shanghai, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();

/** What a definition rests on: articles of the regulation, or a stated inference where the text is silent. */
export const basis = {
  /** Keys of articles in `regulation.articles`. */
  basis: z.array(z.string().min(1)).default([]),
  /** Why this exists although no article says so. */
  inferred: Prose.optional(),
  /** The requirements it meets: one, or a list. */
  ref: z
    .union([Ref, z.array(Ref)])
    .default([])
    .transform((refs) => (typeof refs === 'string' ? [refs] : refs)),
};

export type Basis = { readonly basis: readonly string[]; readonly inferred?: string | undefined };
