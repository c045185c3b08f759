import type { GridCell, PaperGrid } from './paper-grid.ts';
import { splitLine } from './split-line.ts';
import { isAnnexLine, namesAPaper, splitSurroundings, unitOfAll } from './surroundings.ts';

/**
 * A paper whose title and lines to fill in stand above the table, also where its author drew them as first rows of the
 * table itself, as one does in a workbook.
 */
export function liftHead(grid: PaperGrid): PaperGrid {
  if (splitSurroundings(grid).title !== '') return grid;
  const first = grid.cells.filter((cell) => isWholeRow(cell, grid));
  const rows = first.filter((cell, at) => cell.row === at);
  const titleAt = rows.findIndex(({ text }) => namesAPaper(text));
  if (titleAt < 0 || !rows.slice(0, titleAt).every(({ text }) => isAnnexLine(text))) return grid;
  const after = rows.slice(titleAt + 1);
  const belongs = after.findIndex(({ text }) => unitOfAll(text) === undefined && splitLine(text).length < 2);
  const count = titleAt + 1 + (belongs < 0 ? after.length : belongs);
  const rest = grid.cells.filter(({ row }) => row >= count);
  if (rest.length === 0) return grid;
  const lifted = rows.slice(0, count).map(({ text, align, bold }) => ({ text, align, bold }));
  return {
    ...grid,
    above: [...grid.above, ...lifted],
    heights: grid.heights.slice(count),
    cells: rest.map((cell) => raised(cell, count)),
  };
}

function raised(cell: GridCell, by: number): GridCell {
  return { ...cell, row: cell.row - by };
}

function isWholeRow({ column, colspan, rowspan }: GridCell, { widths }: PaperGrid): boolean {
  return column === 0 && rowspan === 1 && colspan === widths.length;
}
