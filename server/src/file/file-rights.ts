import type { Context } from '../context/context.ts';
import type { Rows } from '../storage/rows.ts';

/** What the pack lets people attach to a document. */
export type UploadTerms = {
  /** Extensions, in small letters. */
  readonly accept: readonly string[];
  readonly maxMegabytes: number;
};

export type FilePlace = { readonly recordId: string; readonly documentKey: string };

/** Who may read and add files; decided where records are known. Both run inside the caller's transaction. */
export type FileRights = {
  readonly mayRead: (
    context: Context,
    rows: Rows,
    file: FilePlace & { readonly id: string },
  ) => Promise<boolean>;
  /** On which terms a file may be added now, or the sentence that says why not; throws `NOT_FOUND`. */
  readonly termsFor: (
    context: Context,
    rows: Rows,
    place: FilePlace,
  ) => Promise<UploadTerms | { readonly refusal: string }>;
};
