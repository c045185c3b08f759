/** Whether both speak of the same. */
export function samePlace(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && isWithin(one, other);
}

/** Whether a place is the other, or inside it. */
export function isWithin(place: readonly string[], whole: readonly string[]): boolean {
  return whole.length <= place.length && whole.every((step, index) => place[index] === step);
}

/** One text per place, for maps and element ids; no name in a configuration holds a line break. */
export function placeKey(place: readonly string[]): string {
  return place.join('\n');
}

/** The place that a text of `placeKey` speaks of. */
export function placeOf(key: string): readonly string[] {
  return key.split('\n');
}
