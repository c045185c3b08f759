import type { ThingColumn } from './list/thing-list.tsx';
import type { ThingSpec } from './part-spec.ts';

/** A list as a page shows it. */
export type ShownList = {
  readonly part: string;
  readonly thing: ThingSpec;
  readonly title: string;
  /** What it is for, said while it is empty. */
  readonly empty: string;
  readonly columns: readonly ThingColumn[];
  /** There must be one of them. */
  readonly needed?: true;
};
