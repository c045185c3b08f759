/** The most places that are still in order: what is not among them has moved. */
export function longestRise(places: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const place of places) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before.set(place, tails[low - 1]);
    tails[low] = place;
  }
  const rise = new Set<number>();
  for (let place = tails.at(-1); place !== undefined; place = before.get(place)) rise.add(place);
  return rise;
}
