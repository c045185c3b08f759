/** Something wrong, or doubtful, in a pack. Words are made at the edge from code and params. */
export type PackIssue = {
  /** From the top of the pack: keys, and places in lists. */
  readonly path: readonly string[];
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: 'error' | 'warning';
  /** Offsets into the expression at the path, where the issue lies inside one. */
  readonly start?: number;
  readonly end?: number;
};

/** Where something stands in the files that a pack is written in; lines and columns count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };

/** An issue and where to look for it. */
export type SourceIssue = PackIssue & Partial<Place>;

/** An error at a path. */
export function packError(
  path: readonly string[],
  code: string,
  params: PackIssue['params'] = {},
): PackIssue {
  return { path, code, params, severity: 'error' };
}

/** A doubt at a path: it can be published all the same. */
export function packWarning(
  path: readonly string[],
  code: string,
  params: PackIssue['params'] = {},
): PackIssue {
  return { path, code, params, severity: 'warning' };
}
