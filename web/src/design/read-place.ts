import { identityOf, isList, isObject, type Json } from '@lixiang/schema';

const indexes = new WeakMap<readonly Json[], ReadonlyMap<string, Json>>();

/** The members of a list by their identity; a list never changes, so that it is gone through once. */
export function indexOf(list: readonly Json[]): ReadonlyMap<string, Json> {
  const known = indexes.get(list);
  if (known) return known;
  const index = new Map<string, Json>();
  for (const item of list) {
    const identity = identityOf(item);
    if (identity !== undefined && !index.has(identity)) index.set(identity, item);
  }
  indexes.set(list, index);
  return index;
}

/** What stands one step further; what has no identity is known by its number in the list. */
export function stepInto(value: Json | undefined, step: string): Json | undefined {
  if (isObject(value)) return Object.hasOwn(value, step) ? value[step] : undefined;
  return isList(value) ? (indexOf(value).get(step) ?? unnamedAt(value, step)) : undefined;
}

function unnamedAt(list: readonly Json[], step: string): Json | undefined {
  if (!NUMBER.test(step)) return undefined;
  const item = list[Number(step)];
  return identityOf(item) === undefined ? item : undefined;
}

const NUMBER = /^\d{1,6}$/;

/** What stands at a place, found without going through long lists at every look. */
export function readPlace(content: Json, place: readonly string[]): Json | undefined {
  return place.reduce<Json | undefined>(stepInto, content);
}

const NONE: readonly Json[] = [];

/** The list at a place; an empty one where none is said. */
export function readList(content: Json, place: readonly string[]): readonly Json[] {
  const list = readPlace(content, place);
  return isList(list) ? list : NONE;
}
