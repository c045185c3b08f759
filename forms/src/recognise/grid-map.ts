import type { GridCell, PaperGrid } from './paper-grid.ts';

/** Finds the cell at a place of the grid, and the neighbours of a cell. */
export type GridMap = {
  readonly grid: PaperGrid;
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): GridCell | undefined;
  /** The cells that cover a row, from left to right. */
  row(row: number): readonly GridCell[];
  right(cell: GridCell): GridCell | undefined;
  left(cell: GridCell): GridCell | undefined;
};

/** Lays the cells of a grid out on its places. */
export function mapGrid(grid: PaperGrid): GridMap {
  const columns = grid.widths.length;
  const rows = grid.cells.reduce((most, { row, rowspan }) => Math.max(most, row + rowspan), 0);
  const places = new Map<number, GridCell>();
  for (const cell of grid.cells)
    for (let row = cell.row; row < cell.row + cell.rowspan; row += 1)
      for (let column = cell.column; column < cell.column + cell.colspan; column += 1)
        places.set(row * columns + column, cell);
  const at = (row: number, column: number) =>
    column < 0 || column >= columns ? undefined : places.get(row * columns + column);
  return {
    grid,
    rows,
    columns,
    at,
    row: (row) => [...new Set(grid.widths.flatMap((_width, column) => at(row, column) ?? []))],
    right: ({ row, column, colspan }) => at(row, column + colspan),
    left: ({ row, column }) => at(row, column - 1),
  };
}

/** What a cell is known by while it is reviewed. */
export function cellId({ row, column }: GridCell): string {
  return `r${row}c${column}`;
}
