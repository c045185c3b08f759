import { daysBetween, type WorkCalendar as OwnDays } from '@lixiang/schema';
import { type CalendarDay, type WorkCalendar } from './day-kind.ts';

/** A country's orders by day; the value names the holiday. */
export type CountryDays = {
  readonly holidays: Readonly<Record<string, string>>;
  readonly makeUpDays: Readonly<Record<string, string>>;
};

/** The order for New Year's Day comes with the next year's, and has changed days from 29 December on. */
const NEXT_YEARS_ORDER = '12-28';
const MONDAY = '2024-01-01';

/** The calendar that a jurisdiction works by: the country's orders, overridden by its own days. */
export function workCalendar(
  country: CountryDays,
  own: Pick<OwnDays, 'rest' | 'work' | 'years'> | undefined,
): WorkCalendar {
  const rest = new Set(own?.rest);
  const work = new Set(own?.work);
  const years = knownYears(country, own?.years ?? []);
  return {
    dayAt(date) {
      if (rest.has(date)) return { works: false, kind: 'ownRest', name: null, settled: true };
      if (work.has(date)) return { works: true, kind: 'ownWork', name: null, settled: true };
      const settled = isSettled(date, years);
      return { ...orderedDay(country, date), settled };
    },
  };
}

/** A year is known once its days off are; every yearly order has National Day. */
function knownYears({ holidays }: CountryDays, own: readonly number[]): ReadonlySet<number> {
  const ordered = Object.keys(holidays).filter((date) => date.endsWith('-10-01'));
  return new Set([...own, ...ordered.map((date) => Number(date.slice(0, 4)))]);
}

function isSettled(date: string, years: ReadonlySet<number>): boolean {
  const year = Number(date.slice(0, 4));
  return years.has(year) && (date.slice(5) < NEXT_YEARS_ORDER || years.has(year + 1));
}

function orderedDay({ holidays, makeUpDays }: CountryDays, date: string): Omit<CalendarDay, 'settled'> {
  const makeUp = makeUpDays[date];
  if (makeUp !== undefined) return { works: true, kind: 'makeUp', name: makeUp };
  const holiday = holidays[date];
  if (holiday !== undefined) return { works: false, kind: 'holiday', name: holiday };
  return isWeekend(date)
    ? { works: false, kind: 'weekend', name: null }
    : { works: true, kind: 'workday', name: null };
}

function isWeekend(date: string): boolean {
  const days = daysBetween(MONDAY, date) ?? 0;
  return ((days % 7) + 7) % 7 >= 5;
}
