import type { Json, PackEdit } from '@lixiang/schema';

/** An edit of ours where somebody else changed the same. */
export type DesignConflict = {
  readonly edit: PackEdit;
  /** The property, or the thing, that both changed. */
  readonly place: readonly string[];
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
  readonly by: string;
};

/** Where the design stands between here and the server. */
export type DesignState =
  | { readonly phase: 'saved' | 'waiting' | 'saving' | 'unsaved' | 'offline' | 'gone' }
  | { readonly phase: 'conflict'; readonly conflicts: readonly DesignConflict[] };
