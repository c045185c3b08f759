import { isObject, type Json, type JsonObject } from '@lixiang/schema';

/** How deadlines may stand that records are counted by. */
export const STANDINGS = ['open', 'late', 'soon', 'met'] as const;
type ClockStanding = (typeof STANDINGS)[number];
const USUAL_DAYS = 30;

/** How clocks stand by a filter; nothing where it says something else. */
export function standingOf(value: JsonObject): {
  readonly standing: ClockStanding | undefined;
  readonly days: number;
} {
  const { key: _, ...rest } = value;
  const { open, late, due } = rest;
  const named = Object.keys(rest).toSorted().join();
  if (named === '' || (named === 'open' && open === true)) return { standing: 'open', days: USUAL_DAYS };
  if (named === 'open') return { standing: 'met', days: USUAL_DAYS };
  if (named === 'late' && late === true) return { standing: 'late', days: USUAL_DAYS };
  if (named === 'due' && isObject(due) && Object.keys(due).toSorted().join() === 'gte,lte') {
    const until = /^today\+(\d+)$/.exec(typeof due['lte'] === 'string' ? due['lte'] : '')?.[1];
    if (due['gte'] === 'today' && until !== undefined) return { standing: 'soon', days: Number(until) };
  }
  return { standing: undefined, days: USUAL_DAYS };
}

/** The filter that says so. */
export function standingWhere(keys: readonly string[], standing: ClockStanding, days: number): JsonObject {
  const key: Json = [...keys];
  if (standing === 'late') return { key, late: true };
  if (standing === 'met') return { key, open: false };
  return standing === 'soon' ? { key, due: { gte: 'today', lte: `today+${days}` } } : { key };
}
