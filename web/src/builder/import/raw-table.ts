import type { GridCell, PaperLine } from '@lixiang/forms';

/** A table as a file holds it. */
export type RawTable = {
  readonly kind: 'table';
  readonly widths: readonly number[];
  /** Millimetres, where the file says them. */
  readonly heights: readonly (number | undefined)[];
  readonly cells: readonly GridCell[];
};

/** What follows one another in a file. */
export type RawBlock = RawTable | (PaperLine & { readonly kind: 'line' }) | { readonly kind: 'pageBreak' };
