import { type ColumnSource } from './column.ts';

/** What is asked of the records of a type: which, in which groups, and what their numbers come to. */
export type ColumnQuestion = {
  readonly test: Test;
  readonly groupBy: readonly Grouping[];
  readonly measures: readonly Measure[];
  /** By what the greatest come first; without it, groups stand in the order of their keys. */
  readonly greatest: 'count' | Measure | null;
  readonly limit: number;
};

/** A condition on records; what is unknown does not hold. */
export type Test =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Test[] }
  | { readonly kind: 'none'; readonly part: Test }
  | { readonly kind: 'missing'; readonly source: ColumnSource; readonly missing: boolean }
  | { readonly kind: 'oneOf'; readonly source: ColumnSource; readonly values: readonly (string | number)[] }
  /** Of numbers, both ends with it. */
  | { readonly kind: 'between'; readonly source: ColumnSource; readonly from: number; readonly to: number };

export type Period = 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR';
/** Words and years as they are, days by period. */
export type Grouping = { readonly source: ColumnSource; readonly period: Period | null };

export type Measure = {
  readonly name: string;
  readonly take: 'sum' | 'average' | 'min' | 'max';
  readonly source: ColumnSource;
  /** To how many places an average is rounded. */
  readonly places: number;
};

/** A group in the answer. */
export type ColumnGroup = {
  readonly keys: readonly (string | null)[];
  readonly count: number;
  /** By the name of the measure, exactly. */
  readonly numbers: Readonly<Record<string, string | null>>;
};

/** The columns that a question is answered from. */
export function sourcesOf({ test, groupBy, measures, greatest }: ColumnQuestion): readonly ColumnSource[] {
  const most = greatest !== null && greatest !== 'count' ? [greatest] : [];
  return [...sourcesIn(test), ...[...groupBy, ...measures, ...most].map(({ source }) => source)];
}

function sourcesIn(test: Test): readonly ColumnSource[] {
  switch (test.kind) {
    case 'all':
    case 'any':
      return test.parts.flatMap(sourcesIn);
    case 'none':
      return sourcesIn(test.part);
    case 'missing':
    case 'oneOf':
    case 'between':
      return [test.source];
  }
}
