/** Calendar arithmetic on `YYYY-MM-DD`, proleptic Gregorian, without clocks or time zones. */

type Day = { readonly year: number; readonly month: number; readonly day: number };

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a value is a real day written `YYYY-MM-DD`. */
export function isIsoDate(value: unknown): value is string {
  return typeof value === 'string' && dayOf(value) !== undefined;
}

/** The day so many days later, or earlier where the number is negative; unknown outside the years 1 to 9999. */
export function addDays(date: string, days: number): string | undefined {
  const start = dayOf(date);
  return start && isoOf(dayFrom(serial(start) + days));
}

/** The same day so many months later; the month's last day where there is no such day. */
export function addMonths(date: string, months: number): string | undefined {
  const start = dayOf(date);
  if (!start) return undefined;
  const count = start.year * 12 + (start.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return isoOf({ year, month, day: Math.min(start.day, daysIn(year, month)) });
}

/** How many days lie from one day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number | undefined {
  const first = dayOf(from);
  const second = dayOf(to);
  return first && second && serial(second) - serial(first);
}

/** The year of a day. */
export function yearOf(date: string): number | undefined {
  return dayOf(date)?.year;
}

function dayOf(date: string): Day | undefined {
  if (date.length !== 10 || date[4] !== '-' || date[7] !== '-') return undefined;
  const day = { year: digits(date, 0, 4), month: digits(date, 5, 7), day: digits(date, 8, 10) };
  return isReal(day) ? day : undefined;
}

/** Read by hand: every date of every answer passes here. Not a number where one is no digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function isReal({ year, month, day }: Day): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function isoOf(day: Day): string | undefined {
  if (!isReal(day)) return undefined;
  const year = String(day.year).padStart(4, '0');
  return `${year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Days since 1 March of year 0; counting years from March puts the leap day last (Hinnant's days_from_civil). */
function serial({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear;
}

function dayFrom(days: number): Day {
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}
