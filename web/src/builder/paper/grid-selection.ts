import { cellAt, type GridRange, type PlacedGrid, wholeRange } from '@lixiang/forms';

type Spot = { readonly row: number; readonly column: number };

/** Two corners: where the selection began, and where the person is. */
export type GridSelection = { readonly anchor: Spot; readonly focus: Spot };

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** One place selected. */
export function selectSpot(row: number, column: number): GridSelection {
  return { anchor: { row, column }, focus: { row, column } };
}

/** The rectangle between the corners, with no cell half in it. */
export function selectedRange(grid: PlacedGrid, { anchor, focus }: GridSelection): GridRange {
  return wholeRange(grid, {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  });
}

/** The selection kept inside a grid that has become smaller. */
export function keepInside(grid: PlacedGrid, { anchor, focus }: GridSelection): GridSelection {
  const inside = ({ row, column }: Spot): Spot => ({
    row: Math.min(row, grid.heights.length - 1),
    column: Math.min(column, grid.widths.length - 1),
  });
  return { anchor: inside(anchor), focus: inside(focus) };
}

/** The selection one cell further; extended, its other corner stays. */
export function moveSelection(
  grid: PlacedGrid,
  selection: GridSelection,
  { to, extends: isExtending }: { readonly to: Direction; readonly extends: boolean },
): GridSelection {
  const { focus } = selection;
  const cell = cellAt(grid, focus.row, focus.column);
  if (!cell) return selection;
  const next: Readonly<Record<Direction, Spot>> = {
    ArrowUp: { row: cell.row - 1, column: focus.column },
    ArrowDown: { row: cell.row + cell.rowspan, column: focus.column },
    ArrowLeft: { row: focus.row, column: cell.column - 1 },
    ArrowRight: { row: focus.row, column: cell.column + cell.colspan },
  };
  const spot = next[to];
  if (!cellAt(grid, spot.row, spot.column)) return selection;
  return { anchor: isExtending ? selection.anchor : spot, focus: spot };
}
