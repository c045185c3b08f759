import { addDays, addMonths, daysBetween, isIsoDate, yearOf } from './calendar.ts';
import { add, isInt, percentOf } from './integer.ts';
import { BOOL, DATE, INT, listOf, STRING } from './scope-type.ts';
import { type ScopeType } from './types.ts';
import { fenOfWan } from './wan.ts';

/** One way of calling a function: known arguments of these types in, a value out, or unknown. */
export type Signature = {
  readonly takes: readonly (ScopeType | 'anyList')[];
  readonly gives: ScopeType;
  readonly apply: (first: unknown, second: unknown) => unknown;
};

const LONGEST_TEXT = 100_000;
const day =
  (move: (date: string, count: number) => string | undefined) =>
  (date: unknown, count: unknown): string | undefined =>
    typeof date === 'string' && typeof count === 'number' ? move(date, count) : undefined;
const text =
  <T>(apply: (value: string, other: string) => T) =>
  (value: unknown, other: unknown): T | undefined =>
    typeof value === 'string' && typeof other === 'string' ? apply(value, other) : undefined;
const one = <T>(apply: (value: string) => T) => text((value) => apply(value));

const sizes: readonly Signature[] = [
  { takes: ['anyList'], gives: INT, apply: (list) => (Array.isArray(list) ? list.length : undefined) },
  {
    takes: [STRING],
    gives: INT,
    apply: (value) => (typeof value === 'string' ? Array.from(value).length : undefined),
  },
];

/** Every function that an expression may call. */
export const FUNCTIONS: Readonly<Record<string, readonly Signature[]>> = {
  size: sizes,
  wan: [{ takes: [STRING], gives: INT, apply: (value) => one(fenOfWan)(value, '') }],
  date: [{ takes: [STRING], gives: DATE, apply: (value) => (isIsoDate(value) ? value : undefined) }],
  addDays: [{ takes: [DATE, INT], gives: DATE, apply: day(addDays) }],
  addMonths: [{ takes: [DATE, INT], gives: DATE, apply: day(addMonths) }],
  addYears: [{ takes: [DATE, INT], gives: DATE, apply: day((date, years) => addMonths(date, years * 12)) }],
  daysBetween: [{ takes: [DATE, DATE], gives: INT, apply: text(daysBetween) }],
  year: [{ takes: [DATE], gives: INT, apply: (value) => one(yearOf)(value, '') }],
  sum: [{ takes: [listOf(INT)], gives: INT, apply: total }],
  percentOf: [{ takes: [INT, INT], gives: INT, apply: percentOf }],
  earliest: [{ takes: [listOf(DATE)], gives: DATE, apply: (dates) => extreme(dates, -1) }],
  latest: [{ takes: [listOf(DATE)], gives: DATE, apply: (dates) => extreme(dates, 1) }],
  joinText: [{ takes: [listOf(STRING), STRING], gives: STRING, apply: joinText }],
  string: [INT, BOOL, DATE, STRING].map((takes) => ({ takes: [takes], gives: STRING, apply: String })),
};

/** Every function that is called on a value: `name.contains('x')`. */
export const METHODS: Readonly<Record<string, readonly Signature[]>> = {
  size: sizes,
  contains: [{ takes: [STRING, STRING], gives: BOOL, apply: text((value, part) => value.includes(part)) }],
  startsWith: [
    { takes: [STRING, STRING], gives: BOOL, apply: text((value, part) => value.startsWith(part)) },
  ],
  endsWith: [{ takes: [STRING, STRING], gives: BOOL, apply: text((value, part) => value.endsWith(part)) }],
};

function total(list: unknown): unknown {
  if (!Array.isArray(list)) return undefined;
  let sum: unknown = 0;
  for (const element of list) {
    if (!isInt(element)) return undefined;
    sum = add(sum, element);
  }
  return sum;
}

/** The last of some days, or with -1 the first; unknown where there is none, or where one is. */
function extreme(dates: unknown, sign: 1 | -1): string | undefined {
  if (!Array.isArray(dates)) return undefined;
  let found: string | undefined;
  for (const date of dates) {
    if (typeof date !== 'string') return undefined;
    if (found === undefined || (sign === 1 ? date > found : date < found)) found = date;
  }
  return found;
}

function joinText(list: unknown, separator: unknown): string | undefined {
  if (!Array.isArray(list) || typeof separator !== 'string') return undefined;
  let length = 0;
  for (const element of list) {
    if (typeof element !== 'string') return undefined;
    length += element.length + separator.length;
  }
  return length > LONGEST_TEXT ? undefined : list.join(separator);
}
