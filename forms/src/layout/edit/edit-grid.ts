import {
  cellsIn,
  emptyCell,
  fillGaps,
  type GridRange,
  type PlacedCell,
  type PlacedGrid,
  wholeRange,
} from './placed-grid.ts';

/** Makes one cell of a rectangle; texts and answers of all are kept, in reading order. */
export function mergeCells(grid: PlacedGrid, asked: GridRange): PlacedGrid {
  const range = wholeRange(grid, asked);
  const within = cellsIn(grid, range);
  const [first, ...others] = within;
  if (!first || others.length === 0) return grid;
  const filled = within.find(
    (cell) => cell.text !== undefined || cell.of !== undefined || cell.fields.length > 0,
  );
  const labelled = within.filter(({ of }) => of !== undefined);
  const texts = within.flatMap(({ text }) => text ?? []);
  const hints = within.flatMap(({ hint }) => hint ?? []);
  const { of: _of, text: _text, hint: _hint, ...plain } = filled ?? first;
  const merged: PlacedCell = {
    ...plain,
    row: range.top,
    column: range.left,
    rowspan: range.bottom + 1 - range.top,
    colspan: range.right + 1 - range.left,
    fields: [...new Set(within.flatMap(({ fields }) => fields))],
    ...(texts.length > 0 ? { text: texts.join('\n') } : {}),
    // A cell says a text or a label, never both; answers tell their labels themselves.
    ...(texts.length === 0 && labelled.length > 0 ? { of: labelled[0]?.of } : {}),
    ...(hints.length > 0 ? { hint: hints.join('\n') } : {}),
  };
  return { ...grid, cells: [...grid.cells.filter((cell) => !within.includes(cell)), merged] };
}

/** Takes a merged cell apart; what it held stays in its first place. */
export function splitCell(grid: PlacedGrid, cell: PlacedCell): PlacedGrid {
  const single = { ...cell, rowspan: 1, colspan: 1 };
  return fillGaps({ ...grid, cells: grid.cells.map((each) => (each === cell ? single : each)) });
}

/** An empty row before the one at a place; cells that reach across it grow. */
export function insertRow(grid: PlacedGrid, at: number): PlacedGrid {
  const cells = grid.cells.map((cell) => {
    if (cell.row >= at) return moved(cell, { row: cell.row + 1 });
    return cell.row + cell.rowspan > at ? moved(cell, { rowspan: cell.rowspan + 1 }) : cell;
  });
  return fillGaps({ ...grid, heights: grid.heights.toSpliced(at, 0, undefined), cells });
}

/** An empty column before the one at a place, as wide as its neighbour's half. */
export function insertColumn(grid: PlacedGrid, at: number): PlacedGrid {
  const cells = grid.cells.map((cell) => {
    if (cell.column >= at) return moved(cell, { column: cell.column + 1 });
    return cell.column + cell.colspan > at ? moved(cell, { colspan: cell.colspan + 1 }) : cell;
  });
  const neighbour = at > 0 ? at - 1 : 0;
  const half = (grid.widths[neighbour] ?? 2) / 2;
  const widths = grid.widths.with(neighbour, half).toSpliced(at, 0, half);
  return fillGaps({ ...grid, widths, cells });
}

/** The grid without a row; a cell that began there and reaches below begins a row later. The last row stays. */
export function removeRow(grid: PlacedGrid, at: number): PlacedGrid {
  if (grid.heights.length < 2) return grid;
  const cells = grid.cells.flatMap((cell): readonly PlacedCell[] => {
    if (cell.row > at) return [moved(cell, { row: cell.row - 1 })];
    if (cell.row + cell.rowspan <= at) return [cell];
    return cell.rowspan === 1 ? [] : [moved(cell, { rowspan: cell.rowspan - 1 })];
  });
  return { ...grid, heights: grid.heights.toSpliced(at, 1), cells };
}

/** The grid without a column; its width goes to its neighbour. The last column stays. */
export function removeColumn(grid: PlacedGrid, at: number): PlacedGrid {
  if (grid.widths.length < 2) return grid;
  const cells = grid.cells.flatMap((cell): readonly PlacedCell[] => {
    if (cell.column > at) return [moved(cell, { column: cell.column - 1 })];
    if (cell.column + cell.colspan <= at) return [cell];
    return cell.colspan === 1 ? [] : [moved(cell, { colspan: cell.colspan - 1 })];
  });
  const freed = grid.widths[at] ?? 0;
  const rest = grid.widths.toSpliced(at, 1);
  const neighbour = Math.max(0, at - 1);
  return { ...grid, widths: rest.with(neighbour, (rest[neighbour] ?? 0) + freed), cells };
}

/** The grid with something else in a cell. */
export function changeCell(grid: PlacedGrid, cell: PlacedCell, change: Partial<PlacedCell>): PlacedGrid {
  return { ...grid, cells: grid.cells.map((each) => (each === cell ? { ...each, ...change } : each)) };
}

/** The cells of a rectangle with nothing in them. */
export function clearCells(grid: PlacedGrid, range: GridRange): PlacedGrid {
  const within = new Set(cellsIn(grid, range));
  const cleared = (cell: PlacedCell): PlacedCell => ({
    ...emptyCell(cell.row, cell.column),
    rowspan: cell.rowspan,
    colspan: cell.colspan,
  });
  return { ...grid, cells: grid.cells.map((cell) => (within.has(cell) ? cleared(cell) : cell)) };
}

function moved(cell: PlacedCell, change: Partial<PlacedCell>): PlacedCell {
  return { ...cell, ...change };
}
