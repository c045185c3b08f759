import { readPath, type ToldScenario } from './read-path.ts';

type Part = { readonly share: number; readonly of: number };

/**
 * One of several parts of the scenarios of a pack, each about as long to run. Those that begin alike stay together,
 * so that they share their beginning.
 */
export function shareOf<Told extends ToldScenario>(
  told: readonly Told[],
  { share, of }: Part,
): readonly Told[] {
  const signs = new Map(told.map((each) => [each, signsOf(each)]));
  const inOrder = told.toSorted((one, other) => compare(signs.get(one) ?? [], signs.get(other) ?? []));
  let before: readonly string[] = [];
  let length = 0;
  const begins = new Map<Told, number>();
  for (const each of inOrder) {
    const own = signs.get(each) ?? [];
    begins.set(each, length);
    length += own.length - firstDifference(before, own);
    before = own;
  }
  const partAt = (begin: number) => Math.min(of - 1, Math.floor((begin * of) / length));
  return told.filter((each) => partAt(begins.get(each) ?? 0) === share);
}

function signsOf(told: ToldScenario): readonly string[] {
  return [told.scenario.clock, ...readPath(told).map(({ sign }) => sign)];
}

function compare(one: readonly string[], other: readonly string[]): number {
  const at = firstDifference(one, other);
  const [left, right] = [one[at] ?? '', other[at] ?? ''];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Where two part; the length of the shorter one if the other goes on from its end. */
function firstDifference(one: readonly string[], other: readonly string[]): number {
  const found = one.findIndex((sign, at) => sign !== other[at]);
  return found === -1 ? one.length : found;
}
