/** How two values are held against each other. */
export const COMPARISONS = ['==', '!=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A value that is written out. */
export type Literal = boolean | number | string;

/** One side of a condition. */
export type Operand =
  /** What is read: names from the top of the scope. */
  | { readonly kind: 'path'; readonly path: readonly string[] }
  /** Written out; `as` says by which function, for amounts and dates. */
  | { readonly kind: 'literal'; readonly value: Literal; readonly as: 'plain' | 'wan' | 'date' }
  | { readonly kind: 'literals'; readonly values: readonly Literal[] }
  /** Anything else, as text. */
  | { readonly kind: 'formula'; readonly source: string };

/** A condition as people say it: sentences joined by 且 and 或. */
export type Outline =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Outline[] }
  | { readonly kind: 'not'; readonly part: Outline }
  | {
      readonly kind: 'compare';
      readonly comparison: Comparison;
      readonly left: Operand;
      readonly right: Operand;
    }
  /** A value is one of several, or a list of answers holds a value. */
  | { readonly kind: 'within'; readonly value: Operand; readonly of: Operand }
  /** There is an answer. */
  | { readonly kind: 'answered'; readonly path: readonly string[] }
  /** A yes/no answer by itself. */
  | { readonly kind: 'yes'; readonly path: readonly string[] }
  /** Anything else, as text. */
  | { readonly kind: 'formula'; readonly source: string };
