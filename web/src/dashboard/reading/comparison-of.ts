import { addDays, isDated, type ReadPath } from '@lixiang/schema';

/** The comparison that leaves what lies in a group: its value, or the days of its period. */
export function comparisonOf(
  { kind }: Pick<ReadPath, 'kind'>,
  value: string | null,
): Readonly<Record<string, unknown>> {
  if (value === null) return { isNull: true };
  if (isDated(kind)) {
    const { first, last } = daysOf(value);
    if (kind === 'month') return { gte: first.slice(0, 7), lte: last.slice(0, 7) };
    if (kind === 'date') return { gte: first, lte: last };
    return { gte: startOf(first), lt: startOf(addDays(last, 1) ?? last) };
  }
  if (kind === 'year' || kind === 'integer') return { eq: Number(value) };
  return { eq: kind === 'yesNo' ? value === 'true' : value };
}

/** The first and the last day of `2026`, `2026-Q2`, `2026-05` or a day. */
export function daysOf(period: string): { readonly first: string; readonly last: string } {
  const year = period.slice(0, 4);
  const quarter = /^\d{4}-Q([1-4])$/.exec(period)?.[1];
  if (quarter !== undefined) {
    const end = Number(quarter) * 3;
    return { first: `${year}-${two(end - 2)}-01`, last: lastOfMonth(year, end) };
  }
  if (period.length === 4) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (period.length === 7)
    return { first: `${period}-01`, last: lastOfMonth(year, Number(period.slice(5, 7))) };
  return { first: period, last: period };
}

function lastOfMonth(year: string, month: number): string {
  return `${year}-${two(month)}-${two(new Date(Date.UTC(Number(year), month, 0)).getUTCDate())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Days of the law are days of Shanghai. */
function startOf(day: string): string {
  return `${day}T00:00:00+08:00`;
}
