import { type Rule } from '@lixiang/schema';
import { type Condition, type Leaf } from './template.ts';

export type FormRule = {
  readonly rule: Rule;
  readonly when: Condition | undefined;
  readonly require: Condition;
  /** The fields that it is shown at. */
  readonly at: readonly Leaf[];
};

/** What one step works out. A leaf's value comes before whatever reads it; whether it is right, after all values. */
export type Work =
  | { readonly kind: 'section'; readonly section: number; readonly when: Condition }
  | { readonly kind: 'value' | 'check'; readonly leaf: Leaf }
  | { readonly kind: 'rule'; readonly index: number; readonly rule: FormRule };

export type Step = {
  readonly work: Work;
  /** Its turn: a step has all that it reads before it. */
  readonly at: number;
  /** What to look at again when its outcome changes: in the same row, and wherever else. */
  readonly sameRow: readonly Step[];
  readonly wide: readonly Step[];
};
