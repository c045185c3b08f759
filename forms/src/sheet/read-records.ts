import { type Column } from '@lixiang/schema';
import { fault } from '../kind/behaviour.ts';
import { parseText } from '../kind/field-text.ts';
import { type Lists } from '../list/lists.ts';
import { type Values } from '../types.ts';
import { findHeader } from './find-header.ts';
import { atCell, type SheetIssue } from './sheet-issue.ts';
import { foldHeader, readingOrder, type TableField } from './sheet-table.ts';

/** One row of a list of records: what was read, and every cell that could not be. Rows count from 0. */
export type RecordRow = {
  readonly at: number;
  /** The number of a record that there is already; empty for a new one. */
  readonly number: string;
  readonly values: Values;
  readonly issues: readonly SheetIssue[];
};
/** The rows of a list, and the column of the sheet that each field and the number stand in; or what is wrong with its header. */
export type RecordsRead =
  | { readonly rows: readonly RecordRow[]; readonly places: Readonly<Record<string, number>> }
  | { readonly issues: readonly SheetIssue[] };

/** What stands for the record's own number in the hidden row of keys; other keys that begin so are passed over. */
export const NUMBER_KEY = '#number';
const NUMBER_LABEL = '编号';
/** Only the first rows are looked at for keys. */
const SEARCHED_ROWS = 30;

type Cells = readonly (readonly string[])[];
type Head = {
  readonly firstRow: number;
  readonly columns: readonly (Column | undefined)[];
  readonly numberAt: number;
  readonly issues: readonly SheetIssue[];
};

/** Reads a list in which every row is a record; a row with a wrong cell keeps no other from being read. */
export function readRecords(cells: Cells, table: TableField, lists: Lists): RecordsRead {
  const head = keyedHead(cells, table) ?? labelledHead(cells, table);
  if (head === undefined) {
    const label = table.columns.map((column) => column.label).join('、');
    return { issues: [atCell(0, 0, fault('sheet.noHeader', { label }))] };
  }
  if (head.issues.length > 0) return { issues: head.issues };
  const rows = cells.slice(head.firstRow).flatMap((texts, offset) => {
    const isBlank = texts.every((text) => text.trim() === '');
    return isBlank ? [] : [readRow(texts, head.firstRow + offset, { head, lists })];
  });
  if (rows.length === 0) return { issues: [atCell(head.firstRow, 0, fault('sheet.noRows'))] };
  const places = head.columns.flatMap((column, at) => (column ? [[column.key, at] as const] : []));
  const numberPlace = head.numberAt < 0 ? [] : [[NUMBER_KEY, head.numberAt] as const];
  return { rows, places: Object.fromEntries([...numberPlace, ...places]) };
}

/** The header of a sheet that was made for the list: keys in a hidden row, labels below. */
function keyedHead(cells: Cells, table: TableField): Head | undefined {
  const byKey = new Map(table.columns.map((column) => [column.key, column]));
  const row = cells.slice(0, SEARCHED_ROWS).findIndex((texts) => texts.includes(NUMBER_KEY));
  if (row < 0) return undefined;
  const keys = cells[row] ?? [];
  const columns = keys.map((key) => byKey.get(key));
  const missing = table.columns.filter((column) => !columns.includes(column));
  const issues = [
    ...missing.map(({ label }) => atCell(row + 1, 0, fault('sheet.missingColumn', { label }))),
    ...columns.flatMap((column, at) =>
      column && columns.indexOf(column) < at
        ? [atCell(row + 1, at, fault('sheet.repeatedColumn', { label: column.label }))]
        : [],
    ),
    ...(cells[row + 1] ?? []).flatMap((label, at) =>
      label.trim() !== '' && columns[at] === undefined && keys[at]?.startsWith('#') !== true
        ? [atCell(row + 1, at, fault('sheet.unknownColumn', { label }))]
        : [],
    ),
  ];
  return { firstRow: row + 2, columns, numberAt: keys.indexOf(NUMBER_KEY), issues };
}

/** The header of any other sheet, by its labels. */
function labelledHead(cells: Cells, table: TableField): Head | undefined {
  const header = findHeader(cells, table);
  if (header === undefined) return undefined;
  const labels = cells[header.firstRow - 1] ?? [];
  const numberAt = labels.findIndex(
    (label, at) => header.columns[at] === undefined && foldHeader(label) === NUMBER_LABEL,
  );
  return { ...header, numberAt };
}

type Circumstance = { readonly head: Head; readonly lists: Lists };

function readRow(texts: readonly string[], at: number, { head, lists }: Circumstance): RecordRow {
  const values: Record<string, unknown> = {};
  const issues: SheetIssue[] = [];
  const found = head.columns.flatMap((column, place) => (column ? [{ column, place }] : []));
  for (const { column, place } of readingOrder(found)) {
    const parsed = parseText(column, texts[place] ?? '', { lists, siblings: values });
    if ('finding' in parsed) {
      issues.push(atCell(at, place, parsed.finding));
    } else if (parsed.value !== null) values[column.key] = parsed.value;
  }
  return { at, number: (texts[head.numberAt] ?? '').trim(), values, issues };
}
