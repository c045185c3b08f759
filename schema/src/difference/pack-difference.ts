import type { Json, JsonObject } from '../edit/identity.ts';
import type { PackPlace } from '../edit/pack-edit.ts';

/** One thing that is otherwise in another version of a configuration; words are made at the edge. */
export type PackDifference =
  /** A thing that is there now, or is there no longer. */
  | { readonly kind: 'added' | 'removed'; readonly at: PackPlace; readonly item: JsonObject }
  /** A thing that stands elsewhere: in its list, behind another or first, or in another list of its owner. */
  | {
      readonly kind: 'moved';
      readonly at: PackPlace;
      readonly from: PackPlace;
      readonly after: string | null;
    }
  /** A property that says something else; undefined where it says nothing. */
  | {
      readonly kind: 'changed';
      readonly at: PackPlace;
      readonly before: Json | undefined;
      readonly after: Json | undefined;
    };
