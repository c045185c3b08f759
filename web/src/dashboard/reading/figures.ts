/** A number with the words that it is written in, its unit apart. */
export type Amount = { readonly number: number; readonly text: string };

export type GroupKey = { readonly value: string | null; readonly label: string };

/** What one group comes to; no amount where nothing in it has a number. */
export type Group = {
  readonly keys: readonly GroupKey[];
  readonly amount: Amount | null;
  /** How many records it is told of, whatever is measured. */
  readonly count: number;
};

export type ListedRow = { readonly id: string; readonly cells: readonly string[] };

export type Deadline = {
  readonly id: string;
  readonly record: string;
  readonly duty: string;
  readonly due: string | null;
  readonly late: boolean;
  readonly standing: string;
};

/** The answer to a widget's question, as it is drawn. */
export type Figures =
  | { readonly kind: 'number'; readonly amount: Amount | null; readonly count: number }
  | { readonly kind: 'groups'; readonly groups: readonly Group[]; readonly more: boolean }
  | {
      readonly kind: 'list';
      readonly total: number;
      readonly rows: readonly ListedRow[];
      readonly next: string | null;
    }
  | { readonly kind: 'deadlines'; readonly total: number; readonly deadlines: readonly Deadline[] };
