import { boxesIn } from './boxes.ts';
import { isRoom, plainLabel } from './cell-words.ts';
import { cellId, type GridMap } from './grid-map.ts';
import type { GridCell } from './paper-grid.ts';
import type { Corrections } from './reading.ts';
import { splitLine } from './split-line.ts';

/** A table inside the paper: heads of one or more levels with rows to be filled in below them. */
export type TableRegion = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly headRows: number;
  /** One a column, the lowest level. */
  readonly leaves: readonly GridCell[];
  readonly heads: readonly GridCell[];
  readonly body: readonly GridCell[];
};

/** Finds the tables of a paper, from above; what a person says is no head or no body is not taken for one. */
export function findTables(map: GridMap, corrections: Corrections): readonly TableRegion[] {
  const found: TableRegion[] = [];
  for (let row = 0; row < map.rows; row += 1) {
    const region = [...startsOf(map, row)]
      .map((start) => tableAt(map, { row, start }, corrections))
      .find((table) => table !== undefined);
    if (region) {
      found.push(region);
      row = region.lastRow;
    }
  }
  return found;
}

/** A table may stand at the right of one or two labels that span its rows. */
function startsOf(map: GridMap, row: number): readonly number[] {
  const [first, second] = map.row(row);
  return [
    0,
    ...(first ? [first.column + first.colspan] : []),
    ...(second ? [second.column + second.colspan] : []),
  ];
}

type Place = { readonly row: number; readonly start: number };

function tableAt(map: GridMap, { row, start }: Place, corrections: Corrections): TableRegion | undefined {
  const top = map.row(row).filter(({ column }) => column >= start);
  if (top.length === 0 || top.some((cell) => cell.row !== row)) return undefined;
  const headRows = Math.max(...top.map(({ rowspan }) => rowspan));
  if (headRows > 3 || !areBeside(map, { row, start }, headRows)) return undefined;
  const leaves = map.row(row + headRows - 1).filter(({ column }) => column >= start);
  const heads = uniqueCells(
    Array.from({ length: headRows }, (_, at) =>
      map.row(row + at).filter(({ column }) => column >= start),
    ).flat(),
  );
  const isForced = heads.every((cell) => corrections[cellId(cell)]?.role === 'head');
  if (!isForced && !heads.every((cell) => isHead(cell, corrections))) return undefined;
  const lastHead = row + headRows - 1;
  if (heads.some((cell) => reachesBelow(cell, lastHead))) return undefined;
  let body: readonly GridCell[] = [];
  let last = lastHead;
  while (last + 1 < map.rows) {
    const cells = map.row(last + 1).filter(({ column }) => column >= start);
    if (!isBodyRow(cells, leaves, corrections)) break;
    if (start > 0 && !areBeside(map, { row, start }, last + 2 - row)) break;
    body = body.concat(cells.filter((cell) => cell.row === last + 1));
    last += 1;
  }
  // A row whose cells reach further down belongs to what is below.
  while (body.some((cell) => reachesBelow(cell, last))) {
    last -= 1;
    body = body.filter((cell) => cell.row <= last);
  }
  const bodyRows = last + 1 - row - headRows;
  const isEnd = last + 1 === map.rows;
  const enough =
    isForced ||
    (leaves.length >= 3 && bodyRows >= 1) ||
    (leaves.length === 2 && bodyRows >= 2 && headRows === 1) ||
    (leaves.length >= 4 && isEnd);
  if (!enough) return undefined;
  return { firstRow: row, lastRow: last, firstColumn: start, headRows, leaves, heads, body };
}

function reachesBelow({ row, rowspan }: GridCell, last: number): boolean {
  return row + rowspan > last + 1;
}

/** Whether everything left of the table spans its rows. */
function areBeside(map: GridMap, { row, start }: Place, rows: number): boolean {
  return map.row(row).every((cell) => cell.column >= start || cell.row + cell.rowspan >= row + rows);
}

const MOST_IN_A_HEAD = 30;

function isHead(cell: GridCell, corrections: Corrections): boolean {
  const corrected = corrections[cellId(cell)]?.role;
  if (corrected !== undefined) return corrected === 'head';
  const text = plainLabel(cell.text);
  return (
    text !== '' &&
    text.length <= MOST_IN_A_HEAD &&
    !isSerial(text) &&
    !isRoom(cell.text) &&
    !boxesIn(cell.text) &&
    splitLine(cell.text).length === 0
  );
}

function isBodyRow(
  cells: readonly GridCell[],
  leaves: readonly GridCell[],
  corrections: Corrections,
): boolean {
  const fits = cells.length === leaves.length;
  return (
    fits &&
    cells.every((cell, at) => {
      const leaf = leaves[at];
      if (!leaf || leaf.column !== cell.column || leaf.colspan !== cell.colspan) return false;
      const corrected = corrections[cellId(cell)]?.role;
      if (corrected !== undefined) return corrected === 'body';
      return isRoom(cell.text) || (at === 0 && isSerial(cell.text)) || isLikeAnother(cell, cells, leaves);
    })
  );
}

/** “□是 □否” or a unit in every row is still a row to be filled in. */
function isLikeAnother(cell: GridCell, cells: readonly GridCell[], leaves: readonly GridCell[]): boolean {
  const isFillable =
    boxesIn(cell.text) !== undefined ||
    /^[\s\u3000_]*(?:年[\s\u3000_]*月(?:[\s\u3000_]*日)?|万?元|%)$/u.test(cell.text);
  const blanks = cells.filter(({ text }) => isRoom(text)).length;
  return isFillable && leaves.length >= 3 && blanks >= 1;
}

/** A number that only counts rows. */
export function isSerial(text: string): boolean {
  return /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,2}|…+|\.{2,})[)）.、．]?$/u.test(text.trim());
}

function uniqueCells(cells: readonly GridCell[]): readonly GridCell[] {
  return [...new Set(cells)];
}
