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
