import {
  isObject,
  type Json,
  type JsonObject,
  OPERATORS,
  type Operator,
  placeOf,
  type ReadPath,
  whereAt,
} from '@lixiang/schema';

/** What is said of what stands at a path: a comparison of the read API, or one turned round. */
export type WhereVerb = Exclude<Operator, 'isNull'> | 'notIn' | 'blank' | 'filled';

/** One condition of a filter, as people see it; all of them together are to hold. */
export type WhereRow =
  | { readonly kind: 'compare'; readonly path: string; readonly verb: WhereVerb; readonly value: Json }
  | { readonly kind: 'clocks'; readonly clocks: JsonObject }
  /** What cannot be said in one line; kept as it is. */
  | { readonly kind: 'other'; readonly where: JsonObject };

/** Takes a filter apart into its conditions. */
export function readRows(paths: readonly ReadPath[], where: Json | undefined): readonly WhereRow[] {
  if (!isObject(where)) return [];
  const byPlace = new Map(paths.map((path) => [placeOf(path.path), path]));
  return Object.entries(where).flatMap(([name, value]) => {
    if (name === 'and' && Array.isArray(value)) return value.flatMap((part) => readRows(paths, part));
    if (name === 'not') return [turned(readRows(paths, value)) ?? other(name, value)];
    if (name === 'clocks' && isObject(value)) return [{ kind: 'clocks', clocks: value }];
    return within(byPlace, name, value) ?? [other(name, value)];
  });
}

type ByPlace = ReadonlyMap<string, ReadPath>;

/** The comparisons at a place and below it; undefined where something there is no comparison that we know. */
function within(byPlace: ByPlace, place: string, value: Json): readonly WhereRow[] | undefined {
  if (!isObject(value)) return undefined;
  const path = byPlace.get(place);
  const parts = Object.entries(value).map(([name, inner]) =>
    path ? compared(path, name, inner) : within(byPlace, `${place}.${name}`, inner),
  );
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function compared({ path, kind }: ReadPath, name: string, value: Json): readonly WhereRow[] | undefined {
  const operator = OPERATORS[kind].find((each) => each === name);
  if (!operator) return undefined;
  if (operator === 'isNull')
    return [{ kind: 'compare', path, verb: value === true ? 'blank' : 'filled', value: true }];
  return [{ kind: 'compare', path, verb: operator, value }];
}

function turned(rows: readonly WhereRow[]): WhereRow | undefined {
  const [row] = rows;
  if (rows.length !== 1 || row?.kind !== 'compare') return undefined;
  if (row.verb === 'in') return { ...row, verb: 'notIn' };
  return row.verb === 'eq' ? { ...row, verb: 'notIn', value: [row.value] } : undefined;
}

function other(name: string, value: Json): WhereRow {
  return { kind: 'other', where: { [name]: value } };
}

/** Puts conditions together into a filter; undefined where there are none. */
export function writeRows(rows: readonly WhereRow[]): JsonObject | undefined {
  const parts = rows.map(whereOf);
  if (parts.length === 0) return undefined;
  const merged = parts.reduce<JsonObject | undefined>((whole, part) => whole && merge(whole, part), {});
  return merged ?? { and: parts };
}

function whereOf(row: WhereRow): JsonObject {
  if (row.kind === 'clocks') return { clocks: row.clocks };
  if (row.kind === 'other') return row.where;
  const { path, verb, value } = row;
  const at = (comparison: JsonObject) => jsonOf(whereAt(path, comparison));
  switch (verb) {
    case 'blank':
      return at({ isNull: true });
    case 'filled':
      return at({ isNull: false });
    case 'notIn':
      return { not: at({ in: value }) };
    case 'eq':
    case 'in':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
    case 'contains':
      return at({ [verb]: value });
  }
}

/** Both together; undefined where each says something else in the same place. */
function merge(one: JsonObject, two: JsonObject): JsonObject | undefined {
  const merged: Record<string, Json> = { ...one };
  for (const [name, value] of Object.entries(two)) {
    const there = merged[name];
    if (there === undefined) merged[name] = value;
    else {
      const both = isObject(there) && isObject(value) && !WHOLE.has(name) ? merge(there, value) : undefined;
      if (!both) return undefined;
      merged[name] = both;
    }
  }
  return merged;
}

/** Whose parts belong together. */
const WHOLE: ReadonlySet<string> = new Set(['not', 'clocks']);

/** A filter as it is kept in a pack. */
export function jsonOf(value: Readonly<Record<string, unknown>>): JsonObject {
  const json: Json = JSON.parse(JSON.stringify(value));
  return isObject(json) ? json : {};
}
