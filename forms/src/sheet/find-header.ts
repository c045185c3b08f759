import { type Column } from '@lixiang/schema';
import { fault } from '../kind/behaviour.ts';
import { atCell, type SheetIssue } from './sheet-issue.ts';
import { foldHeader, headOf, isFilledIn, sheetColumns, type TableField } from './sheet-table.ts';

/** Where the header of a sheet ends, and which column of the table each column of the sheet is. */
export type SheetHeader = {
  readonly firstRow: number;
  readonly columns: readonly (Column | undefined)[];
  readonly issues: readonly SheetIssue[];
};

/** A title and a line or two may stand above the header. */
const SEARCHED_ROWS = 30;
/** Columns that people add to count rows by. */
const COUNTERS = ['序号', '编号'];

type Cells = readonly (readonly string[])[];
type Candidate = {
  readonly row: number;
  readonly levels: 1 | 2;
  readonly columns: readonly (Column | undefined)[];
};

/** Finds the header of one or two rows by its labels and aliases; `undefined` where nothing looks like it. */
export function findHeader(cells: Cells, table: TableField): SheetHeader | undefined {
  const names = namesOf(table);
  const candidates = cells
    .slice(0, SEARCHED_ROWS)
    .flatMap((_cells, row) => ([1, 2] as const).map((levels) => matchHeader(cells, { row, levels }, names)));
  const [best] = candidates.toSorted((one, other) => matched(other) - matched(one));
  if (best === undefined || matched(best) * 2 < sheetColumns(table).length) return undefined;
  return { firstRow: best.row + best.levels, columns: best.columns, issues: issuesOf(cells, best, table) };
}

function matched({ columns }: Candidate): number {
  return new Set(columns.filter((column) => column !== undefined)).size;
}

type Names = readonly {
  readonly column: Column;
  readonly head: string | undefined;
  readonly own: ReadonlySet<string>;
}[];

function namesOf(table: TableField): Names {
  return sheetColumns(table).map((column) => {
    const head = headOf(table, column);
    const joined = head === undefined ? [] : [head + column.label];
    const own = new Set([column.label, ...column.aliases, ...joined].map(foldHeader));
    return { column, head: head === undefined ? undefined : foldHeader(head), own };
  });
}

function matchHeader(
  cells: Cells,
  { row, levels }: Pick<Candidate, 'row' | 'levels'>,
  names: Names,
): Candidate {
  const upper = (cells[row] ?? []).map(foldHeader);
  const lower = levels === 2 ? (cells[row + 1] ?? []).map(foldHeader) : [];
  let above = '';
  const columns = Array.from({ length: Math.max(upper.length, lower.length) }, (_none, at) => {
    const bottom = lower[at] ?? '';
    // Of a merged head, only the first cell may hold the text.
    const top = upper[at] === '' || upper[at] === undefined ? (bottom === '' ? '' : above) : upper[at];
    above = top;
    return matchColumn(upper[at] ?? '', bottom, names) ?? matchColumn(top, bottom, names);
  });
  return { row, levels, columns };
}

function matchColumn(top: string, bottom: string, names: Names): Column | undefined {
  if (top === '' && bottom === '') return undefined;
  if (top !== '' && bottom !== '' && top !== bottom) {
    return names.find(({ head, own }) => head === top && own.has(bottom))?.column;
  }
  return names.find(({ own }) => own.has(top === '' ? bottom : top))?.column;
}

function issuesOf(
  cells: Cells,
  { row, levels, columns }: Candidate,
  table: TableField,
): readonly SheetIssue[] {
  const missing = sheetColumns(table)
    .filter((column) => isFilledIn(column) && !columns.includes(column))
    .map((column) => {
      const label = [headOf(table, column), column.label].filter((part) => part !== undefined).join(' · ');
      return atCell(row, 0, fault('sheet.missingColumn', { label }));
    });
  const wrong = columns.flatMap((column, at) => {
    const text = cells[row + levels - 1]?.[at] || cells[row]?.[at] || '';
    const lowest = row + (cells[row + levels - 1]?.[at] ? levels - 1 : 0);
    if (column === undefined) {
      if (COUNTERS.includes(foldHeader(text)) || isEmptyColumn(cells, at, row)) return [];
      return [atCell(lowest, at, fault('sheet.unknownColumn', { label: text }))];
    }
    const repeated = columns.indexOf(column) < at;
    return repeated ? [atCell(lowest, at, fault('sheet.repeatedColumn', { label: text }))] : [];
  });
  return [...missing, ...wrong];
}

function isEmptyColumn(cells: Cells, at: number, from: number): boolean {
  return cells.slice(from).every((row) => (row[at] ?? '').trim() === '');
}
