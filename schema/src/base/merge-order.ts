import type { PackPlace } from '../edit/pack-edit.ts';
import { isSameJson } from '../edit/same-json.ts';
import type { Choose, ThreeWay } from './merging.ts';

type Identities = readonly string[];

/**
 * The order of what is left of a list: what all three have stands as whoever has put it in another order has it, and
 * what one of both adds stands behind what it stands behind there.
 */
export function mergeOrder(
  { was, theirs, ours }: ThreeWay<Identities>,
  members: ReadonlySet<string>,
  { at, choose }: { readonly at: PackPlace; readonly choose: Choose },
): Identities {
  const isCommon = (identity: string) =>
    members.has(identity) && was.includes(identity) && theirs.includes(identity) && ours.includes(identity);
  const common = {
    was: was.filter(isCommon),
    theirs: theirs.filter(isCommon),
    ours: ours.filter(isCommon),
  };
  const isOurs =
    isSameJson(common.theirs, common.was) ||
    isSameJson(common.theirs, common.ours) ||
    (!isSameJson(common.ours, common.was) && choose({ kind: 'order', at, ...common }) === 'ours');
  const [first, second] = isOurs ? [ours, theirs] : [theirs, ours];
  return weave(
    first.filter((identity) => members.has(identity)),
    second.filter((identity) => members.has(identity)),
  );
}

/** What only the second list has, put behind what it stands behind there. */
function weave(first: Identities, second: Identities): Identities {
  return second.reduce<Identities>((woven, identity, index) => {
    if (woven.includes(identity)) return woven;
    const behind = second.slice(0, index).findLast((each) => woven.includes(each));
    return woven.toSpliced(behind === undefined ? 0 : woven.indexOf(behind) + 1, 0, identity);
  }, first);
}
