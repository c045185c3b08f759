import { type Filter } from './list-records.ts';

export type Take = 'count' | 'entries' | 'sum' | 'average' | 'min' | 'max';
export type GroupBy = { readonly by: string; readonly period?: 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR' | null };
export type AggregateArgs = Filter & {
  readonly groupBy: readonly GroupBy[];
  readonly first: number;
  readonly greatest?: { readonly take: Take; readonly path?: string | null } | null;
};

/** What numbers are wanted: by how they are taken, of which paths. */
export type Measures = Readonly<Record<'sum' | 'average' | 'min' | 'max', readonly string[]>> & {
  /** Whether rows of a table are counted, beside records. */
  readonly entries: boolean;
};
