import { type Period } from './column-question.ts';

/** How days lie in periods: which one each is in, counted from nought, and what a period is called. */
export type Periods = {
  readonly count: number;
  /** By day, counted from the first of them. */
  readonly of: Int32Array;
  readonly nameOf: (place: number) => string;
};

const DAY = 86_400_000;
/** The days that are written with four signs for the year. */
const FIRST = Date.parse('0001-01-01') / DAY;
const LAST = Date.parse('9999-12-31') / DAY;
const MOST_DAYS = 150_000;
const MONTHS = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;

/** The periods from one day to another; null where they lie too far apart to be gone through. */
export function periodsBetween(low: number, high: number, period: Period): Periods | null {
  if (low > high) return { count: 0, of: new Int32Array(0), nameOf: String };
  if (high - low > MOST_DAYS || low < FIRST || high > LAST) return null;
  const of = new Int32Array(high - low + 1);
  if (period === 'DAY') {
    for (let day = low; day <= high; day += 1) of[day - low] = day - low;
    return { count: of.length, of, nameOf: (place) => dateOf(low + place) };
  }
  const months = MONTHS[period];
  const periodOf = (day: number) => Math.floor(monthOf(day) / months);
  const start = periodOf(low);
  for (let day = low; day <= high;) {
    const place = periodOf(day);
    const next = firstDayOf((place + 1) * months);
    of.fill(place - start, day - low, Math.min(next, high + 1) - low);
    day = next;
  }
  const nameOf = (place: number) => nameOfPeriod((start + place) * months, period);
  return { count: periodOf(high) - start + 1, of, nameOf };
}

/** Numbers of four signs, whose order as texts is their own; null where there are others. */
export function yearsBetween(low: number, high: number): Periods | null {
  if (low > high) return { count: 0, of: new Int32Array(0), nameOf: String };
  if (low < 1000 || high > 9999) return null;
  const of = Int32Array.from({ length: high - low + 1 }, (_, place) => place);
  return { count: of.length, of, nameOf: (place) => String(low + place) };
}

function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Months from the year nought. */
function monthOf(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function firstDayOf(month: number): number {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / DAY;
}

function nameOfPeriod(month: number, period: keyof typeof MONTHS): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  const within = month % 12;
  if (period === 'YEAR') return year;
  if (period === 'QUARTER') return `${year}-Q${within / 3 + 1}`;
  return `${year}-${String(within + 1).padStart(2, '0')}`;
}
