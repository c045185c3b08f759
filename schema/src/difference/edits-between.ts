import { isObject, type Json, own } from '../edit/identity.ts';
import type { PackEdit, PackPlace } from '../edit/pack-edit.ts';
import { isSameJson } from '../edit/same-json.ts';
import { type Thing, thingsOf } from '../edit/things.ts';
import { longestRise } from './longest-rise.ts';

/** Edits that make one content of the other, one after another; what is the same on both sides is left alone. */
export function editsBetween(
  before: Json | undefined,
  after: Json | undefined,
  at: readonly string[] = [],
): readonly PackEdit[] {
  if (isSameJson(before, after)) return [];
  if (isObject(before) && isObject(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].flatMap((name) => editsBetween(own(before, name), own(after, name), [...at, name]));
  }
  const [earlier, later] = [thingsOf(before), thingsOf(after)];
  if (earlier && later && earlier.length > 0 && later.length > 0 && isDistinct(earlier) && isDistinct(later))
    return betweenLists(earlier, later, at);
  return after === undefined
    ? [{ kind: 'clear', at: [...at] }]
    : [{ kind: 'set', at: [...at], value: after }];
}

/** Things that share an identity cannot be told apart: their list is one value. */
function isDistinct(things: readonly Thing[]): boolean {
  return new Set(things.map(({ identity }) => identity)).size === things.length;
}

/** Behind what stands before it each is put right, from the first on; what is still in order stays. */
function betweenLists(before: readonly Thing[], after: readonly Thing[], at: PackPlace): readonly PackEdit[] {
  const earlier = new Map(before.map(({ identity, item }, index) => [identity, { index, item }]));
  const later = new Set(after.map(({ identity }) => identity));
  const stayed = longestRise(after.flatMap(({ identity }) => earlier.get(identity)?.index ?? []));
  const gone = before.flatMap(({ identity }): readonly PackEdit[] =>
    later.has(identity) ? [] : [{ kind: 'remove', at: [...at, identity] }],
  );
  const others = after.flatMap(({ identity, item }, index): readonly PackEdit[] => {
    const behind = after[index - 1]?.identity ?? null;
    const place = [...at, identity];
    const old = earlier.get(identity);
    if (!old) return [{ kind: 'insert', into: [...at], item, after: behind }];
    const inside = editsBetween(old.item, item, place);
    if (stayed.has(old.index)) return inside;
    return [{ kind: 'move', at: place, into: [...at], after: behind }, ...inside];
  });
  return [...gone, ...others];
}
