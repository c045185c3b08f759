import { type Column, isSameJson } from '@lixiang/schema';
import { fault } from '../kind/behaviour.ts';
import { parseText } from '../kind/field-text.ts';
import { type Lists } from '../list/lists.ts';
import { type Edit, type Row } from '../types.ts';
import { atCell, type SheetIssue } from './sheet-issue.ts';
import { foldHeader, isFilledIn, readingOrder, sheetColumns, type TableField } from './sheet-table.ts';

export type Pasting = {
  readonly table: TableField;
  /** The rows as they stand, in order. */
  readonly rows: readonly Row[];
  /** The cell that the first pasted cell goes to: a row's place, and a place among {@link sheetColumns}. */
  readonly at: { readonly row: number; readonly column: number };
  readonly cells: readonly (readonly string[])[];
  readonly lists: Lists;
  readonly newId: () => string;
};
/** Issues say where in the table, counted from 0; a text that could not be read stays in its cell as it is. */
export type Pasted = { readonly edits: readonly Edit[]; readonly issues: readonly SheetIssue[] };

/** Turns a pasted rectangle into edits: cells over existing rows are set, and rows beyond the last are put in. */
export function pasteCells({ table, rows, at, cells, lists, newId }: Pasting): Pasted {
  const columns = sheetColumns(table).slice(at.column);
  const lines = fillMerged(withoutHeader(cells, columns), columns, table);
  const edits: Edit[] = [];
  const added: Row[] = [];
  const issues: SheetIssue[] = [];
  for (const [offset, line] of lines.entries()) {
    const place = at.row + offset;
    const row = rows[place];
    if (row === undefined && isBlankLine(line)) continue;
    const read = readLine(line, { columns, row: row ?? { id: newId() }, lists });
    for (const { column, finding } of read.findings) issues.push(atCell(place, at.column + column, finding));
    if (row === undefined) added.push(read.row);
    else edits.push(...changesOf(table.key, row, read));
  }
  if (added.length > 0) {
    edits.push({ op: 'insertRows', path: [table.key], after: rows.at(-1)?.id ?? null, rows: added });
  }
  return { edits, issues };
}

type Line = { readonly columns: readonly Column[]; readonly row: Row; readonly lists: Lists };
type ReadLine = {
  readonly row: Row;
  readonly set: readonly string[];
  readonly findings: readonly { readonly column: number; readonly finding: ReturnType<typeof fault> }[];
};

function readLine(line: readonly string[], { columns, row, lists }: Line): ReadLine {
  const next: Record<string, unknown> & { id: string } = { ...row };
  const set: string[] = [];
  const findings: { column: number; finding: ReturnType<typeof fault> }[] = [];
  const found = line.flatMap((text, place) => {
    const column = columns[place];
    if (column === undefined && text.trim() !== '')
      findings.push({ column: place, finding: fault('sheet.tooWide') });
    return column !== undefined && isFilledIn(column) ? [{ column, place, text }] : [];
  });
  for (const { column, place, text } of readingOrder(found)) {
    const parsed = parseText(column, text, { lists, siblings: next });
    if ('finding' in parsed) findings.push({ column: place, finding: parsed.finding });
    const value = 'finding' in parsed ? text.trim() : parsed.value;
    if (value === null) delete next[column.key];
    else next[column.key] = value;
    set.push(column.key);
  }
  return { row: next, set, findings };
}

function changesOf(table: string, before: Row, { row, set }: ReadLine): readonly Edit[] {
  return set
    .filter((key) => !isSameJson(before[key] ?? null, row[key] ?? null))
    .map((key) => ({ op: 'set', path: [table, before.id, key], value: row[key] ?? null }));
}

/** People copy the header along: lines at the top that only repeat labels are left out. */
function withoutHeader(cells: readonly (readonly string[])[], columns: readonly Column[]) {
  const labels = new Set(columns.flatMap(({ label, aliases }) => [label, ...aliases]).map(foldHeader));
  const start = cells.findIndex((line) => {
    const texts = line.map(foldHeader).filter((text) => text !== '');
    return texts.length < 2 || texts.filter((text) => labels.has(text)).length * 2 < texts.length;
  });
  return start < 0 ? [] : cells.slice(start);
}

/** Of a merged run, only its first cell is copied: the others get its text. */
function fillMerged(
  lines: readonly (readonly string[])[],
  columns: readonly Column[],
  { merge }: TableField,
) {
  const places = merge
    .map((key) => columns.findIndex((column) => column.key === key))
    .filter((at) => at >= 0);
  let above: readonly string[] = [];
  return lines.map((line) => {
    const filled = [...line];
    const blank = isBlankLine(line);
    for (const place of blank ? [] : places) {
      if (filled[place]?.trim() === '') filled[place] = above[place] ?? '';
      if (filled[place] !== above[place]) break;
    }
    above = filled;
    return filled;
  });
}

function isBlankLine(line: readonly string[]): boolean {
  return line.every((text) => text.trim() === '');
}
