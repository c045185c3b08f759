import type { Outline, Truth } from '@lixiang/schema';
import type { Path } from '../types.ts';

/** One thing that a condition read. */
export type Reading = {
  /** As the expression names it, from the top of its scope. */
  readonly name: readonly string[];
  /** The field that it is the answer of; nothing for parameters, the day and the unit. */
  readonly field?: Path;
  /** Absent where it has no answer, or stands in many rows. */
  readonly value?: unknown;
  /** Its field cannot be seen, so its answer does not count; why is a question of its own. */
  readonly hidden: boolean;
};

/** A sentence of a condition and what it came to; sentences joined by 且 and 或 have their own. */
export type Clause = {
  readonly outline: Outline;
  readonly outcome: Truth;
  /** Whether the whole came to what it did because of it. */
  readonly decisive: boolean;
  readonly parts: readonly Clause[];
  readonly reads: readonly Reading[];
};

/** Why a field stands as it does: one condition, formula or rule, and what it came to. */
export type Why =
  | {
      readonly about: 'visible' | 'required';
      /** Whose condition it is. */
      readonly of: 'section' | 'holder' | 'field';
      readonly source: string;
      readonly clause: Clause;
    }
  | {
      readonly about: 'computed';
      readonly source: string;
      readonly value: unknown;
      readonly reads: readonly Reading[];
    }
  | {
      readonly about: 'rule';
      readonly rule: string;
      /** Whether it applies; always, where it does not say when. */
      readonly when?: Clause;
      readonly require: Clause;
    };
