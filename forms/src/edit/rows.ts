/** What rows of a table are known by. */
type Identified = { readonly id: string };

/** Rows with others put behind the row `after`; first where it is null, last where that row is gone. */
export function insertAfter<R extends Identified>(
  rows: readonly R[],
  after: string | null,
  added: readonly R[],
): readonly R[] {
  const anchor = after === null ? -1 : rows.findIndex(({ id }) => id === after);
  const at = after !== null && anchor < 0 ? rows.length : anchor + 1;
  return rows.toSpliced(at, 0, ...added);
}

/** Rows with some of them taken together, in the order of `ids`, behind the row `after`. */
export function moveAfter<R extends Identified>(
  rows: readonly R[],
  after: string | null,
  ids: readonly string[],
): readonly R[] {
  const wanted = new Set(ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const moved = [...wanted].flatMap((id) => byId.get(id) ?? []);
  return insertAfter(
    rows.filter(({ id }) => !wanted.has(id)),
    after,
    moved,
  );
}
