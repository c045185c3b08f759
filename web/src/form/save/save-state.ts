import type { SaveConflict } from '../types.ts';

/** Where the answers stand between here and the server. */
export type SaveState =
  | { readonly phase: 'untouched' }
  | { readonly phase: 'saved'; readonly at: Date }
  | { readonly phase: 'waiting' | 'saving' | 'unsaved' | 'offline' }
  | { readonly phase: 'refused'; readonly messages: readonly string[] }
  | { readonly phase: 'conflict'; readonly conflicts: readonly SaveConflict[] };
