import { type Grouping } from './column-question.ts';
import { type ColumnTable } from './column-table.ts';
import { periodsBetween, yearsBetween } from './periods.ts';

/** Rows in groups: which group each of the chosen rows is in, and what the groups are called, in their order. */
export type Grouped = {
  /** Counted as the chosen rows are; in the table's own room, until rows are grouped again. */
  readonly groups: Int32Array;
  readonly keys: readonly (readonly (string | null)[])[];
};

/** The values of a key in their order, nothing last: how many, what they are called, and by value the place. */
type Key = {
  readonly count: number;
  readonly nameOf: (place: number) => string | null;
  readonly places: Int32Array;
} & (
  | { readonly kind: 'word'; readonly codes: Int32Array }
  | { readonly kind: 'day'; readonly days: Float64Array; readonly first: number }
);

/** So many groups are thinkable at most. */
const MOST = 2 ** 20;

/** Puts rows into groups; null where these columns cannot say, or say too much. */
export function groupRows(
  table: ColumnTable,
  rows: Int32Array,
  groupBy: readonly Grouping[],
): Grouped | null {
  const keys: Key[] = [];
  for (const grouping of groupBy) {
    const key = keyOf(table, grouping);
    if (!key) return null;
    keys.push(key);
  }
  const thinkable = keys.reduce((product, { count }) => product * count, 1);
  if (thinkable > MOST) return null;
  const places = table.groupRoom.subarray(0, rows.length).fill(0);
  for (const key of keys) refine(places, rows, key);
  return occupied(places, thinkable, keys);
}

function keyOf(table: ColumnTable, { source, period }: Grouping): Key | null {
  const column = table.get(source);
  if (!column) return null;
  if (column.kind === 'word') {
    const { codes, dictionary } = column;
    if (!dictionary.order) return null;
    const { words, places } = dictionary.order;
    return { kind: 'word', codes, places, count: words.length + 1, nameOf: (at) => words[at] ?? null };
  }
  const { values: days, low, high } = column;
  const periods = period ? periodsBetween(low, high, period) : yearsBetween(low, high);
  if (!periods) return null;
  const { count, of: places, nameOf } = periods;
  return {
    kind: 'day',
    days,
    first: low,
    places,
    count: count + 1,
    nameOf: (at) => (at < count ? nameOf(at) : null),
  };
}

/** Within each group so far, the groups of one more key. */
function refine(into: Int32Array, rows: Int32Array, key: Key): void {
  const { count, places } = key;
  if (key.kind === 'word') {
    const { codes } = key;
    for (let at = 0; at < rows.length; at += 1)
      into[at] = (into[at] ?? 0) * count + (places[codes[rows[at] ?? 0] ?? 0] ?? 0);
    return;
  }
  const { days, first } = key;
  for (let at = 0; at < rows.length; at += 1) {
    const day = days[rows[at] ?? 0] ?? Number.NaN;
    const place = Number.isNaN(day) ? count - 1 : (places[day - first] ?? 0);
    into[at] = (into[at] ?? 0) * count + place;
  }
}

/** Only the groups in which something is, in their order; counted in place. */
function occupied(places: Int32Array, thinkable: number, keys: readonly Key[]): Grouped {
  const numbers = new Int32Array(thinkable);
  for (let at = 0; at < places.length; at += 1) numbers[places[at] ?? 0] = 1;
  const names: (readonly (string | null)[])[] = [];
  for (let place = 0; place < thinkable; place += 1) {
    if (numbers[place] === 0) continue;
    numbers[place] = names.length;
    names.push(namesAt(place, keys));
  }
  for (let at = 0; at < places.length; at += 1) places[at] = numbers[places[at] ?? 0] ?? 0;
  return { groups: places, keys: names };
}

function namesAt(place: number, keys: readonly Key[]): readonly (string | null)[] {
  const names: (string | null)[] = [];
  let rest = place;
  for (const { count, nameOf } of keys.toReversed()) {
    names.push(nameOf(rest % count));
    rest = Math.floor(rest / count);
  }
  return names.toReversed();
}
