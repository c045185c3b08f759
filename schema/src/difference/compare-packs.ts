import { isObject, type Json, type JsonObject, own } from '../edit/identity.ts';
import type { PackPlace } from '../edit/pack-edit.ts';
import { isSameJson } from '../edit/same-json.ts';
import { type Thing, thingsOf } from '../edit/things.ts';
import { longestRise } from './longest-rise.ts';
import type { PackDifference } from './pack-difference.ts';

/**
 * What differs between two contents of a configuration, in the order of the later one; things are known by their
 * identity. A property that one leaves to its default differs from one that says it: parse both first.
 */
export function comparePacks(before: Json, after: Json): readonly PackDifference[] {
  return joinMoves(compareAt(before, after, []));
}

function compareAt(
  before: Json | undefined,
  after: Json | undefined,
  at: PackPlace,
): readonly PackDifference[] {
  if (Object.is(before, after)) return [];
  if (isObject(before) && isObject(after)) return compareProperties(before, after, at);
  const [earlier, later] = [thingsOf(before), thingsOf(after)];
  if (earlier && later && (earlier.length > 0 || later.length > 0)) return compareLists(earlier, later, at);
  return isSameJson(before, after) ? [] : [{ kind: 'changed', at, before, after }];
}

function compareProperties(before: JsonObject, after: JsonObject, at: PackPlace): readonly PackDifference[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].flatMap((name) => compareAt(own(before, name), own(after, name), [...at, name]));
}

function compareLists(
  before: readonly Thing[],
  after: readonly Thing[],
  at: PackPlace,
): readonly PackDifference[] {
  const earlier = new Map(before.map((thing, index) => [thing.identity, { index, ...thing }]));
  const later = new Set(after.map(({ identity }) => identity));
  const stayed = longestRise(after.flatMap(({ identity }) => earlier.get(identity)?.index ?? []));
  const removed = before.flatMap(({ identity, item }): readonly PackDifference[] =>
    later.has(identity) ? [] : [{ kind: 'removed', at: [...at, identity], item }],
  );
  const others = after.flatMap(({ identity, item }, index): readonly PackDifference[] => {
    const place = [...at, identity];
    const old = earlier.get(identity);
    if (!old) return [{ kind: 'added', at: place, item }];
    const behind = after[index - 1]?.identity ?? null;
    const moved: readonly PackDifference[] = stayed.has(old.index)
      ? []
      : [{ kind: 'moved', at: place, from: place, after: behind }];
    return [...moved, ...compareAt(old.item, item, place)];
  });
  return [...removed, ...others];
}

/** What is gone from one list and new in another of the same kind and owner has moved, and may have changed. */
function joinMoves(differences: readonly PackDifference[]): readonly PackDifference[] {
  const gone = new Map(
    differences.flatMap((each) => (each.kind === 'removed' ? [[kinName(each.at), each] as const] : [])),
  );
  if (gone.size === 0) return differences;
  const moved = new Set<PackDifference>();
  const joined = differences.map((each): readonly PackDifference[] => {
    const from = each.kind === 'added' ? gone.get(kinName(each.at)) : undefined;
    if (each.kind !== 'added' || !from || moved.has(from)) return [each];
    moved.add(from);
    const move: PackDifference = { kind: 'moved', at: each.at, from: from.at, after: null };
    return [move, ...compareAt(from.item, each.item, each.at)];
  });
  return joined.flat().filter((each) => !moved.has(each));
}

/** The same for two places that a thing can have moved between: in one form, one procedure, one list of options. */
function kinName(at: PackPlace): string {
  return JSON.stringify([at.slice(0, 2), at.length, at.at(-2), at.at(-1)]);
}
