import { type DayKind } from '../../shared/calendar/day-kind.ts';

/** Days that follow each other and are taken alike; the last of those counted has the number `upTo`. */
type Run = {
  readonly from: string;
  readonly to: string;
  readonly why: DayKind | 'day' | 'paused';
  /** The holiday that the days belong to. */
  readonly name: string | null;
  readonly settled: boolean;
};

/** One step on the way to a due day. */
export type Step =
  /** The day counted from; it does not count itself. */
  | { readonly kind: 'start'; readonly on: string }
  | ({ readonly kind: 'counted'; readonly upTo: number } & Run)
  | ({ readonly kind: 'skipped' } & Run)
  /** So many months later; at the month's end where there is no such day. */
  | { readonly kind: 'months'; readonly on: string; readonly count: number; readonly clamped: boolean }
  /** The day that an order or a contract sets, or the day of a year. */
  | { readonly kind: 'set' | 'yearly'; readonly on: string }
  /** Later by the days that were skipped before. */
  | { readonly kind: 'delayed'; readonly on: string; readonly count: number }
  /** Looked at whether it is worked; the last one is. */
  | ({ readonly kind: 'rolling'; readonly works: boolean } & Run)
  | { readonly kind: 'extended'; readonly on: string };
