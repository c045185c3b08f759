import { isInt } from './integer.ts';

/** Whether the first comes before the second; numbers, texts and dates each among themselves. */
export function isLess(left: unknown, right: unknown): boolean | undefined {
  if (isInt(left) && isInt(right)) return left < right;
  if (typeof left === 'string' && typeof right === 'string') return left < right;
  return undefined;
}

/** Whether two known values are the same; lists element by element. */
export function isEqual(left: unknown, right: unknown): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  if (left.length !== right.length) return false;
  return allHold(left.map((element, place) => isEqual(element, right[place])));
}

/** Whether a list holds a value; unknown elements leave it open unless it is found. */
export function isAmong(value: unknown, list: unknown): boolean | undefined {
  if (value === undefined || !Array.isArray(list)) return undefined;
  let open = false;
  for (const element of list) {
    const equal = isEqual(value, element);
    if (equal === true) return true;
    if (equal === undefined) open = true;
  }
  return open ? undefined : false;
}

/** The same three values the other way round. */
export function negated(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

function allHold(truths: readonly (boolean | undefined)[]): boolean | undefined {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}
