import { type ExpressionValue, type StateSet, type Truth } from '@lixiang/schema';

/** One round of a clock that comes round. */
export type Period = {
  /** From 1. */
  readonly index: number;
  /** The year it falls due in. */
  readonly year: number;
  /** The due day of the period before, or the day the clock counts from. */
  readonly from: string;
  readonly due: string;
};

/** A state that a record entered, and on which day. */
export type StateEntry = { readonly state: string; readonly on: string };

/** What a record's clocks are derived from; nothing else counts. */
export type ClockInputs = {
  /** Whether a condition of a clock holds. */
  holds(source: string): Truth;
  /** What an expression of a clock comes to; of one period, where the clock comes round. */
  value(source: string, period?: Period): ExpressionValue | undefined;
  /** The keys of the states that a clock means. */
  states(set: StateSet): readonly string[];
  /** Every state that the record entered, oldest first; the last is the one it is in. */
  readonly history: readonly StateEntry[];
  /** The day on which it entered the final state it is in. */
  readonly closedOn: string | null;
  /** `YYYY-MM-DD`, Asia/Shanghai. */
  readonly today: string;
};
