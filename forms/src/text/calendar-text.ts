const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const WRITTEN_DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const WRITTEN_MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/;
const COMPACT_DATE = /^(\d{4})(\d{2})(\d{2})$/;
const COMPACT_MONTH = /^(\d{4})(\d{2})$/;
const MIDNIGHT = /[ T]0{1,2}:00(:00(\.0+)?)?Z?$/;
/** Day numbers of spreadsheets from 1927 to 2173; smaller and larger numbers are not meant as dates. */
const SERIAL = /^[1-9]\d{4}$/;
/** 1970-01-01 as a spreadsheet counts days, its leap day of 1900 included. */
const EPOCH_SERIAL = 25_569;

/** Whether this is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  return year !== undefined && month !== undefined && day !== undefined && isDay(year, month, day);
}

/** Whether this is a month, `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return MONTH.test(text) && Number(text.slice(0, 4)) >= 1900;
}

/** Reads a day as people and spreadsheets write it; undefined where it is none. */
export function parseDate(written: string): string | undefined {
  const text = written.replaceAll(/\s*([-/.年月日])\s*/g, '$1').replace(MIDNIGHT, '');
  if (SERIAL.test(text))
    return new Date((Number(text) - EPOCH_SERIAL) * 86_400_000).toISOString().slice(0, 10);
  const match = WRITTEN_DATE.exec(text) ?? COMPACT_DATE.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : undefined;
}

/** Reads a month as people write it; undefined where it is none. */
export function parseMonth(written: string): string | undefined {
  const text = written.replaceAll(/\s/g, '');
  const match = WRITTEN_MONTH.exec(text) ?? COMPACT_MONTH.exec(text);
  if (match === null) return undefined;
  const month = `${match[1] ?? ''}-${twoDigits(Number(match[2]))}`;
  return isMonth(month) ? month : undefined;
}

/** The number written from one place to another; `undefined` where not all of it is digits. */
function digits(text: string, from: number, to: number): number | undefined {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
