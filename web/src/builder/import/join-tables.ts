import type { GridCell } from '@lixiang/forms';
import type { RawTable } from './raw-table.ts';

type Table = Omit<RawTable, 'kind'>;

/** Boundaries nearer than this part of the whole width are one. */
const NEAR = 0.012;

/**
 * Tables under one another as one grid: a table broken by a page is two in the file. Columns that no cell begins at
 * are left out.
 */
export function joinTables(tables: readonly Table[]): Table {
  const parts = tables.map((table) => ({ table, starts: startsOf(table.widths) }));
  const all = parts.flatMap(({ table, starts }) =>
    table.cells.flatMap(({ column, colspan }) => [starts[column] ?? 0, starts[column + colspan] ?? 1]),
  );
  const sorted = [0, ...all, 1].toSorted((one, other) => one - other);
  const bounds = sorted.filter((bound, at) => at === 0 || bound - (sorted[at - 1] ?? 0) > NEAR);
  const place = (at: number) => {
    const exact = bounds.findLastIndex((bound) => bound <= at + NEAR);
    return Math.max(0, exact);
  };
  let above = 0;
  const cells: GridCell[] = [];
  const heights: (number | undefined)[] = [];
  for (const { table, starts } of parts) {
    for (const cell of table.cells) {
      const column = place(starts[cell.column] ?? 0);
      const end = place(starts[cell.column + cell.colspan] ?? 1);
      cells.push({ ...cell, row: cell.row + above, column, colspan: Math.max(1, end - column) });
    }
    heights.push(...table.heights);
    above += table.heights.length;
  }
  const widths = bounds.slice(1).map((bound, at) => Math.round((bound - (bounds[at] ?? 0)) * 1000) / 10);
  return { widths, heights, cells };
}

/** Where each column begins, as a part of the whole width; the last is its end. */
function startsOf(widths: readonly number[]): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let sum = 0;
  return [
    0,
    ...widths.map((width) => {
      sum += width;
      return sum / total;
    }),
  ];
}
