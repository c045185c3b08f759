const numbers = new WeakMap<object, number>();
let count = 0;

/** A number by which an object is known, for what must be begun anew when it is another. */
export function numberOf(thing: object): number {
  const known = numbers.get(thing);
  if (known !== undefined) return known;
  count += 1;
  numbers.set(thing, count);
  return count;
}
