/** Something in a pack, and where. */
export type Placed<T> = { readonly item: T; readonly path: readonly string[] };

/** The members of a list, each with its path. */
export function placed<T>(items: readonly T[] | undefined, ...at: readonly string[]): readonly Placed<T>[] {
  return (items ?? []).map((item, index) => ({ item, path: [...at, String(index)] }));
}

/** The member of a list with this key. */
export function keyed<T extends { readonly key: string }>(
  items: readonly T[],
  key: string | undefined,
): T | undefined {
  return items.find((item) => item.key === key);
}
