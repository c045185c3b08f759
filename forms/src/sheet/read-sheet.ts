import { type Column } from '@lixiang/schema';
import { fault } from '../kind/behaviour.ts';
import { parseText } from '../kind/field-text.ts';
import { type Lists } from '../list/lists.ts';
import { type Issue, type Row } from '../types.ts';
import { findHeader, type SheetHeader } from './find-header.ts';
import { atCell, type SheetIssue } from './sheet-issue.ts';
import { isFilledIn, readingOrder, type TableField } from './sheet-table.ts';

export type SheetReading = {
  readonly lists: Lists;
  /** Makes the id of one more row. */
  readonly newId: () => string;
  /** What the form says of these rows; its issues come back by the cell they stand in. */
  readonly judge: (rows: readonly Row[]) => readonly Issue[];
};
/** All rows, or everything that keeps the sheet from being taken in. */
export type SheetRead =
  | { readonly rows: readonly Row[]; readonly warnings: readonly SheetIssue[] }
  | { readonly issues: readonly SheetIssue[] };

type Cells = readonly (readonly string[])[];
type ReadRow = { readonly row: Row; readonly at: number; readonly issues: readonly SheetIssue[] };

const NOTES = /^(?:填表说明|填报说明|填写说明|说明|备注|注)\s*(?:[:：].*)?$/s;
const NUMBERED = /^\(?\d{1,2}\s*[.．、)）]/;

/** Reads rows from a sheet in the official layout, whole or not at all: every error is told by its cell. */
export function readSheet(cells: Cells, table: TableField, reading: SheetReading): SheetRead {
  const header = findHeader(cells, table);
  if (header === undefined) {
    const label = table.columns.map((column) => column.label).join('、');
    return { issues: [atCell(0, 0, fault('sheet.noHeader', { label }))] };
  }
  if (header.issues.length > 0) return { issues: header.issues };
  const { body, strays } = bodyOf(cells, header);
  if (body.length === 0) return { issues: [...strays, atCell(header.firstRow, 0, fault('sheet.noRows'))] };
  const filled = fillDown(body, header, table);
  const read = filled.map(({ texts, at }) => readRow(texts, at, { header, reading }));
  const unread = [...strays, ...read.flatMap(({ issues }) => issues)];
  const judged = judgeRows(read, table, { header, reading });
  const known = new Set(unread.map(({ address }) => address));
  const issues = [...unread, ...judged.filter(({ address }) => !known.has(address))];
  if (issues.some(({ severity }) => severity === 'error')) {
    return { issues: issues.toSorted((one, other) => one.row - other.row || one.column - other.column) };
  }
  return { rows: read.map(({ row }) => row), warnings: issues };
}

type BodyRow = { readonly texts: readonly string[]; readonly at: number };

/** The rows of data: blank ones are passed over, and notes below end them. */
function bodyOf(cells: Cells, { firstRow, columns }: SheetHeader) {
  const body: BodyRow[] = [];
  const strays: SheetIssue[] = [];
  let ended = false;
  for (const [offset, texts] of cells.slice(firstRow).entries()) {
    const at = firstRow + offset;
    const written = columns.map((column, place) => (column === undefined ? '' : (texts[place] ?? '').trim()));
    const different = new Set([...texts].map((text) => text.trim()).filter((text) => text !== ''));
    const [first = ''] = different;
    if (different.size === 0) continue;
    const isNote =
      different.size <= 2 && (NOTES.test(first) || (different.size === 1 && NUMBERED.test(first)));
    if (isNote) ended = true;
    else if (!ended && written.some((text) => text !== '')) body.push({ texts: written, at });
    else if (ended && different.size > 2) strays.push(atCell(at, 0, fault('sheet.afterNotes')));
  }
  return { body, strays };
}

/** Gives each row of a merged run its text: outer columns first, and inner ones only while the outer goes on. */
function fillDown(
  body: readonly BodyRow[],
  { columns }: SheetHeader,
  { merge }: TableField,
): readonly BodyRow[] {
  const places = merge
    .map((key) => columns.findIndex((column) => column?.key === key))
    .filter((at) => at >= 0);
  let above: readonly string[] = [];
  return body.map(({ texts, at }) => {
    const filled = [...texts];
    for (const place of places) {
      if (filled[place] === '') filled[place] = above[place] ?? '';
      if (filled[place] !== above[place]) break;
    }
    above = filled;
    return { texts: filled, at };
  });
}

type Circumstance = { readonly header: SheetHeader; readonly reading: SheetReading };

function readRow(texts: readonly string[], at: number, { header, reading }: Circumstance): ReadRow {
  const row: Record<string, unknown> & { id: string } = { id: reading.newId() };
  const issues: SheetIssue[] = [];
  const found = header.columns.flatMap((column, place) =>
    column && isFilledIn(column) ? [{ column, place }] : [],
  );
  for (const { column, place } of readingOrder(found)) {
    const parsed = parseText(column, texts[place] ?? '', { lists: reading.lists, siblings: row });
    if ('finding' in parsed) issues.push(atCell(at, place, parsed.finding));
    else if (parsed.value !== null) row[column.key] = parsed.value;
  }
  return { row, at, issues };
}

function judgeRows(
  read: readonly ReadRow[],
  table: TableField,
  { header, reading }: Circumstance,
): readonly SheetIssue[] {
  const lines = new Map(read.map(({ row, at }) => [row.id, at]));
  const placeOf = (key: string | undefined) =>
    Math.max(
      0,
      header.columns.findIndex((column: Column | undefined) => column?.key === key),
    );
  return reading.judge(read.map(({ row }) => row)).flatMap((issue) => {
    const [key, id, column] = issue.path;
    if (key !== table.key || issue.code === 'rule') return [];
    const at = lines.get(id ?? '') ?? header.firstRow;
    return [atCell(at, placeOf(column), issue)];
  });
}
