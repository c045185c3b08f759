import type { Literal } from './outline.ts';

/** An end of a range, counted in or not. */
export type Limit = { readonly value: number | string; readonly open: boolean };

/** What must be true of one answer for some sentences to hold; nothing said is everything possible. */
export type Bounds = {
  readonly answered?: boolean | undefined;
  /** The only values it may have. */
  readonly only?: readonly Literal[] | undefined;
  readonly never?: readonly Literal[] | undefined;
  readonly from?: Limit | undefined;
  readonly to?: Limit | undefined;
  /** Of a list of answers: what it holds, and what it does not. */
  readonly holds?: readonly Literal[] | undefined;
  readonly lacks?: readonly Literal[] | undefined;
};

/** Both at once; nothing where that cannot be. */
export function both(one: Bounds, other: Bounds): Bounds | undefined {
  const answered = one.answered ?? other.answered;
  if (one.answered !== undefined && other.answered !== undefined && one.answered !== other.answered)
    return undefined;
  const merged: Bounds = {
    answered,
    only: shared(one.only, other.only),
    never: together(one.never, other.never),
    from: narrower(one.from, other.from, 1),
    to: narrower(one.to, other.to, -1),
    holds: together(one.holds, other.holds),
    lacks: together(one.lacks, other.lacks),
  };
  return isPossible(merged) ? merged : undefined;
}

function isPossible({ answered, only, never = [], from, to, holds = [], lacks = [] }: Bounds): boolean {
  const saysMore = only ?? from ?? to ?? holds[0] ?? lacks[0] ?? never[0];
  if (answered === false) return saysMore === undefined;
  if (holds.some((value) => lacks.includes(value))) return false;
  if (from && to && isBeyond(from, to)) return false;
  return !only || only.some((value) => !never.includes(value) && lies(value, from, to));
}

function shared(one: Bounds['only'], other: Bounds['only']): Bounds['only'] {
  return one && other ? one.filter((value) => other.includes(value)) : (one ?? other);
}

function together(one: Bounds['never'], other: Bounds['never']): Bounds['never'] {
  return one && other ? [...one, ...other] : (one ?? other);
}

/** The end that leaves less: the later beginning, or with -1 the earlier end. */
function narrower(one: Limit | undefined, other: Limit | undefined, side: 1 | -1): Limit | undefined {
  if (!one || !other) return one ?? other;
  const order = compare(one.value, other.value) * side;
  if (order === 0) return one.open ? one : other;
  return order > 0 ? one : other;
}

function isBeyond(from: Limit, to: Limit): boolean {
  const order = compare(from.value, to.value);
  if (order > 0 || (order === 0 && (from.open || to.open))) return true;
  if (typeof from.value !== 'number' || typeof to.value !== 'number') return false;
  // Between two whole numbers that follow each other lies nothing.
  return from.open && to.open && to.value - from.value <= 1;
}

function lies(value: Literal, from: Limit | undefined, to: Limit | undefined): boolean {
  if (typeof value === 'boolean') return true;
  const point: Limit = { value, open: false };
  return !(from && isBeyond(from, point)) && !(to && isBeyond(point, to));
}

function compare(one: number | string, other: number | string): number {
  if (typeof one !== typeof other || one === other) return 0;
  return one < other ? -1 : 1;
}
