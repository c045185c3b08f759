import { type Edit, isFilledIn } from '@lixiang/forms';
import type { Column } from '@lixiang/schema';
import { newRowId } from '../ui/new-row-id.ts';
import { cellText, readCell, type SheetTable } from './cell-text.ts';
import type { Cell, Range } from './selection.ts';

/** Writes a typed text into a cell; in the blank row at the end it begins a new row. */
export function typeEdits(
  table: SheetTable,
  rows: readonly string[],
  { row, column, text }: Cell & { readonly text: string },
): readonly Edit[] {
  const field = table.columns[column];
  if (!field || isFixed(table, field)) return [];
  const id = rows[row];
  const value = readCell(table, { row: id, column: field }, text);
  if (id !== undefined) return [{ op: 'set', path: [...table.path, id, field.key], value }];
  if (value === null) return [];
  return [insertion(table, rows.at(-1) ?? null, [{ id: newRowId(), [field.key]: value }])];
}

/** Takes away the answers of a rectangle. */
export function clearEdits(table: SheetTable, rows: readonly string[], range: Range): readonly Edit[] {
  return cellsIn(table, rows, range).map(({ id, key }) => ({
    op: 'set',
    path: [...table.path, id, key],
    value: null,
  }));
}

/** Repeats the first row of a rectangle down to its last; a single row repeats the one above it. */
export function fillDownEdits(table: SheetTable, rows: readonly string[], range: Range): readonly Edit[] {
  const single = range.top === range.bottom;
  const model = rows[single ? range.top - 1 : range.top];
  if (model === undefined) return [];
  return cellsIn(table, rows, { ...range, top: single ? range.top : range.top + 1 }).map(({ id, key }) => ({
    op: 'set',
    path: [...table.path, id, key],
    value: table.source.answer([...table.path, model, key]).value ?? null,
  }));
}

/** The rectangle as text, for the clipboard. */
export function copyCells(
  table: SheetTable,
  rows: readonly string[],
  range: Range,
): readonly (readonly string[])[] {
  const columns = table.columns.slice(range.left, range.right + 1);
  return rows
    .slice(range.top, range.bottom + 1)
    .map((row) => columns.map((column) => cellText(table, row, column)));
}

/** Puts as many blank rows before the rectangle as it has. */
export function insertEdits(table: SheetTable, rows: readonly string[], range: Range): readonly Edit[] {
  const wanted = range.bottom - range.top + 1;
  const room = Math.min(wanted, table.field.maxRows - rows.length);
  if (room <= 0) return [];
  const blank = Array.from({ length: room }, () => ({ id: newRowId() }));
  return [insertion(table, rows[range.top - 1] ?? (range.top === 0 ? null : (rows.at(-1) ?? null)), blank)];
}

export function removeEdits(table: SheetTable, rows: readonly string[], range: Range): readonly Edit[] {
  const ids = rows.slice(range.top, range.bottom + 1);
  return ids.length === 0 ? [] : [{ op: 'removeRows', path: table.path, ids }];
}

/** Moves the rectangle's rows up or down by one. */
export function moveEdits(
  table: SheetTable,
  rows: readonly string[],
  { top, bottom, step }: Range & { readonly step: 1 | -1 },
): readonly Edit[] {
  const ids = rows.slice(top, bottom + 1);
  if (ids.length === 0 || (step === -1 ? top === 0 : bottom >= rows.length - 1)) return [];
  const after = step === -1 ? (rows[top - 2] ?? null) : (rows[bottom + 1] ?? null);
  return [{ op: 'moveRows', path: table.path, ids, after }];
}

function insertion(
  table: SheetTable,
  after: string | null,
  rows: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[],
): Edit {
  return { op: 'insertRows', path: table.path, after, rows };
}

function cellsIn(
  table: SheetTable,
  rows: readonly string[],
  range: Range,
): readonly { readonly id: string; readonly key: string }[] {
  const columns = table.columns
    .slice(range.left, range.right + 1)
    .filter((column) => !isFixed(table, column));
  return rows
    .slice(range.top, range.bottom + 1)
    .flatMap((id) => columns.map(({ key }) => ({ id, key })))
    .filter(({ id, key }) => table.source.answer([...table.path, id, key]).visible);
}

/** Whether nobody may write into a column. */
export function isFixed(table: SheetTable, column: Column): boolean {
  return table.field.readOnly || !isFilledIn(column);
}
