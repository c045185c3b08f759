import { isObject, type Json, type JsonObject, own } from '../edit/identity.ts';
import type { PackPlace } from '../edit/pack-edit.ts';
import { isSameJson } from '../edit/same-json.ts';
import { type Thing, thingsOf } from '../edit/things.ts';
import { mergeOrder } from './merge-order.ts';
import type { Choose, MergeConflict, ThreeWay } from './merging.ts';

type Values = ThreeWay<Json | undefined>;
export type At = { readonly at: PackPlace; readonly choose: Choose };

/**
 * What comes of a value that a new base and a county have both at hand: what only one of them has changed is kept from
 * that one, things in lists are known by their identity, and where both have changed the same it is asked.
 */
export function mergeValues(values: Values, { at, choose }: At): Json | undefined {
  const { was, theirs, ours } = values;
  if (isSameJson(was, theirs) || isSameJson(ours, theirs)) return ours;
  if (isSameJson(was, ours)) return theirs;
  const lists = listsOf(values);
  if (lists) return mergeLists(lists, { at, choose });
  if (isObject(theirs) && isObject(ours) && isOneKind(values)) {
    const before = isObject(was) ? was : {};
    return mergeObjects({ was: before, theirs, ours }, { at, choose });
  }
  return decide({ kind: 'value', at, ...values }, choose);
}

/** What is chosen of both sides. */
export function decide(conflict: MergeConflict, choose: Choose): Json | undefined {
  return choose(conflict) === 'theirs' ? conflict.theirs : conflict.ours;
}

/** Properties of things of two kinds do not go together. */
function isOneKind({ was, theirs, ours }: Values): boolean {
  const kinds = [was, theirs, ours].flatMap((value) => (isObject(value) ? [own(value, 'kind')] : []));
  return new Set(kinds).size === 1;
}

/** Merges objects property by property. */
export function mergeObjects({ was, theirs, ours }: ThreeWay<JsonObject>, { at, choose }: At): JsonObject {
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const values = { was: own(was, name), theirs: own(theirs, name), ours: own(ours, name) };
      const merged = mergeValues(values, { at: [...at, name], choose });
      return merged === undefined ? [] : [[name, merged]];
    }),
  );
}

function listsOf({ was, theirs, ours }: Values): ThreeWay<readonly Thing[]> | undefined {
  const lists = { was: thingsOf(was), theirs: thingsOf(theirs), ours: thingsOf(ours) };
  if (!lists.was || !lists.theirs || !lists.ours || !Array.isArray(theirs) || !Array.isArray(ours))
    return undefined;
  const isDistinct = [lists.was, lists.theirs, lists.ours].every(
    (list) => new Set(list.map(({ identity }) => identity)).size === list.length,
  );
  return isDistinct ? { was: lists.was, theirs: lists.theirs, ours: lists.ours } : undefined;
}

function mergeLists({ was, theirs, ours }: ThreeWay<readonly Thing[]>, { at, choose }: At): Json {
  const items = { was: byIdentity(was), theirs: byIdentity(theirs), ours: byIdentity(ours) };
  const merged = new Map(
    [...new Set([...items.ours.keys(), ...items.theirs.keys()])].flatMap((identity) => {
      const values = {
        was: items.was.get(identity),
        theirs: items.theirs.get(identity),
        ours: items.ours.get(identity),
      };
      const value = mergeValues(values, { at: [...at, identity], choose });
      return value === undefined ? [] : [[identity, value] as const];
    }),
  );
  const order = mergeOrder(
    { was: [...items.was.keys()], theirs: [...items.theirs.keys()], ours: [...items.ours.keys()] },
    new Set(merged.keys()),
    { at, choose },
  );
  return order.flatMap((identity) => merged.get(identity) ?? []);
}

function byIdentity(list: readonly Thing[]): ReadonlyMap<string, JsonObject> {
  return new Map(list.map(({ identity, item }) => [identity, item]));
}
