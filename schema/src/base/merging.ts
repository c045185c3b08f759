import type { Json } from '../edit/identity.ts';
import type { PackPlace } from '../edit/pack-edit.ts';

/** Something at three moments: in the base that was, in the base that follows, and as the county has it. */
export type ThreeWay<T> = { readonly was: T; readonly theirs: T; readonly ours: T };

/**
 * Where both have changed the same, each its own way: a value or a whole thing (undefined where it is not there), the
 * order of a list by identities, or in which section a field stands.
 */
export type MergeConflict = ThreeWay<Json | undefined> & {
  readonly kind: 'value' | 'order' | 'section';
  /** In the configuration. */
  readonly at: PackPlace;
};

export type MergeSide = 'ours' | 'theirs';

/** Who is asked where both have changed the same; what is asked is what a person decides. */
export type Choose = (conflict: MergeConflict) => MergeSide;

/** One text per conflict, the same as long as it is about the same. */
export function conflictName({ kind, at }: Pick<MergeConflict, 'kind' | 'at'>): string {
  return JSON.stringify([kind, at]);
}
