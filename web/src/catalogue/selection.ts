/** A place in the sheet, counted from nought; the row after the last is the blank one that waits. */
export type Cell = { readonly row: number; readonly column: number };
/** A rectangle between the cell where it began and the one that is active. */
export type Selection = { readonly anchor: Cell; readonly active: Cell };
export type Extent = { readonly rows: number; readonly columns: number };
export type Range = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** Selects one cell. */
export function selectCell(cell: Cell): Selection {
  return { anchor: cell, active: cell };
}

/** Moves the active cell within the sheet; with `extend` the rectangle grows from where it began. */
export function moveSelection(
  { anchor, active }: Selection,
  by: Cell & { readonly extend?: boolean },
  extent: Extent,
): Selection {
  const cell = {
    row: clamp(active.row + by.row, extent.rows),
    column: clamp(active.column + by.column, extent.columns),
  };
  return by.extend ? { anchor, active: cell } : selectCell(cell);
}

/** The next cell for Tab: at the end of a row, the beginning of the next. */
export function tabOnward({ active }: Selection, step: 1 | -1, extent: Extent): Selection {
  const column = active.column + step;
  if (column >= 0 && column < extent.columns) return selectCell({ row: active.row, column });
  const row = active.row + step;
  if (row < 0 || row >= extent.rows) return selectCell(active);
  return selectCell({ row, column: step === 1 ? 0 : extent.columns - 1 });
}

/** The rectangle, its edges included. */
export function rangeOf({ anchor, active }: Selection): Range {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

function clamp(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1));
}
