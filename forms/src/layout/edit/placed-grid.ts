import type { Layout, LayoutCell } from '@lixiang/schema';

/** A cell of the layout with the place where it lies; rows and columns count from 0. */
export type PlacedCell = LayoutCell & { readonly row: number; readonly column: number };

/** The grid of a layout while it is edited: every place is covered by exactly one cell. */
export type PlacedGrid = {
  readonly widths: readonly number[];
  readonly heights: readonly (number | undefined)[];
  readonly cells: readonly PlacedCell[];
};

/** A rectangle of places, both ends included. */
export type GridRange = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

type Grid = NonNullable<Layout['grid']>;

/** Lays the cells of a grid on their places; gaps are filled with empty cells, what lies over another is cut. */
export function placeGrid({ widths, rows }: Grid): PlacedGrid {
  const taken = new Set<string>();
  const cells: PlacedCell[] = [];
  for (const [row, { cells: written }] of rows.entries()) {
    let column = 0;
    for (const cell of written) {
      while (taken.has(placeKey(row, column))) column += 1;
      if (column >= widths.length) break;
      let colspan = 0;
      while (
        colspan < cell.colspan &&
        column + colspan < widths.length &&
        !taken.has(placeKey(row, column + colspan))
      )
        colspan += 1;
      const placed = { ...cell, row, column, colspan, rowspan: Math.min(cell.rowspan, rows.length - row) };
      cells.push(placed);
      for (const [down, across] of placesOf(placed)) taken.add(placeKey(down, across));
    }
  }
  return fillGaps({ widths, heights: rows.map(({ height }) => height), cells });
}

/** The grid as the configuration writes it; what is usual is left out. */
export function writeGrid({ heights, cells, widths }: PlacedGrid) {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  return {
    widths: [...widths],
    rows: heights.map((height, row) => {
      const written = (byRow.get(row) ?? [])
        .toSorted((one, other) => one.column - other.column)
        .map(writeCell);
      return height === undefined ? { cells: written } : { height, cells: written };
    }),
  };
}

/** A cell as the configuration writes it. */
export function writeCell({ text, of, fields, hint, colspan, rowspan, vertical, align }: LayoutCell) {
  return {
    ...(text === undefined || text === '' ? {} : { text }),
    ...(of === undefined ? {} : { of }),
    ...(fields.length === 0 ? {} : { fields: [...fields] }),
    ...(hint === undefined || hint === '' ? {} : { hint }),
    ...(colspan === 1 ? {} : { colspan }),
    ...(rowspan === 1 ? {} : { rowspan }),
    ...(vertical ? { vertical } : {}),
    ...(align === 'left' ? {} : { align }),
  };
}

/** The cell that covers a place. */
export function cellAt({ cells }: PlacedGrid, row: number, column: number): PlacedCell | undefined {
  return cells.find(
    (cell) =>
      row >= cell.row &&
      row < cell.row + cell.rowspan &&
      column >= cell.column &&
      column < cell.column + cell.colspan,
  );
}

/** A cell with nothing in it. */
export function emptyCell(row: number, column: number): PlacedCell {
  return { row, column, fields: [], colspan: 1, rowspan: 1, vertical: false, align: 'left' };
}

/** Empty cells where none lies. */
export function fillGaps(grid: PlacedGrid): PlacedGrid {
  const taken = new Set(
    grid.cells.flatMap((cell) => placesOf(cell).map(([row, column]) => placeKey(row, column))),
  );
  const gaps = grid.heights.flatMap((_height, row) =>
    grid.widths.flatMap((_width, column) =>
      taken.has(placeKey(row, column)) ? [] : [emptyCell(row, column)],
    ),
  );
  return gaps.length === 0 ? grid : { ...grid, cells: [...grid.cells, ...gaps] };
}

/** The rectangle, made so large that no cell lies half in it. */
export function wholeRange(grid: PlacedGrid, range: GridRange): GridRange {
  let whole = range;
  for (;;) {
    const within = cellsIn(grid, whole);
    const next = {
      top: Math.min(whole.top, ...within.map(({ row }) => row)),
      left: Math.min(whole.left, ...within.map(({ column }) => column)),
      bottom: Math.max(whole.bottom, ...within.map(({ row, rowspan }) => row + rowspan - 1)),
      right: Math.max(whole.right, ...within.map(({ column, colspan }) => column + colspan - 1)),
    };
    const isSame =
      next.top === whole.top &&
      next.left === whole.left &&
      next.bottom === whole.bottom &&
      next.right === whole.right;
    if (isSame) return whole;
    whole = next;
  }
}

/** The cells that lie in a rectangle, in reading order. */
export function cellsIn(
  { cells }: PlacedGrid,
  { top, bottom, left, right }: GridRange,
): readonly PlacedCell[] {
  return cells
    .filter(
      ({ row, rowspan, column, colspan }) =>
        row <= bottom && row + rowspan > top && column <= right && column + colspan > left,
    )
    .toSorted((one, other) => one.row - other.row || one.column - other.column);
}

function placesOf({ row, column, rowspan, colspan }: PlacedCell): readonly (readonly [number, number])[] {
  return Array.from({ length: rowspan * colspan }, (_, at): readonly [number, number] => [
    row + Math.trunc(at / colspan),
    column + (at % colspan),
  ]);
}

function placeKey(row: number, column: number): string {
  return `${row}/${column}`;
}
