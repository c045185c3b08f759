import type { JsonObject } from '@lixiang/schema';
import { isRoom, plainLabel } from './cell-words.ts';
import type { GridCell } from './paper-grid.ts';
import { printedText } from './printed-text.ts';
import { unitOfAll } from './surroundings.ts';
import type { ReadCell } from './reading.ts';
import type { RecognisedPaper } from './recognise-paper.ts';
import type { ReadTable } from './read-table.ts';

/** The keys of the fields that answers and tables became. */
export type Keys = {
  readonly byAnswer: ReadonlyMap<string, readonly string[]>;
  /** By the table's number. */
  readonly byTable: ReadonlyMap<number, string>;
};

/** The official layout of a paper that was read: its own grid, with every table in one cell. */
export function draftLayout(
  paper: RecognisedPaper,
  { title, keys }: { readonly title: string; readonly keys: Keys },
): JsonObject {
  const whole = wholeTable(paper);
  const table = whole < 0 ? undefined : keys.byTable.get(whole);
  return {
    title,
    ...(paper.grid.landscape ? { orientation: 'landscape' } : {}),
    ...lines('above', paper.above, keys),
    ...(table === undefined ? { grid: gridOf(paper, keys) } : { table }),
    ...lines('below', paper.below, keys),
    ...(paper.notesTitle === undefined ? {} : { notesTitle: paper.notesTitle }),
    ...(paper.notes.length === 0 ? {} : { notes: paper.notes }),
  };
}

/** The table that is all there is between the lines. */
function wholeTable({ tables, cells }: RecognisedPaper): number {
  return tables.findIndex(({ region }) => region.heads.length + region.body.length === cells.length);
}

function lines(name: 'above' | 'below', read: readonly ReadCell[], keys: Keys): JsonObject {
  if (read.length === 0) return {};
  return { [name]: read.map((line) => lineCells(line, keys)) };
}

/** A line with its answers: each stands behind its own label; a day alone and the unit of money go to the right. */
function lineCells({ text, answers }: ReadCell, keys: Keys): readonly JsonObject[] {
  if (answers.length === 0) return [{ text: printedText(text).trim() }];
  const unit = unitOfAll(text);
  const asked = answers.map((answer, at): JsonObject => {
    const fields = keys.byAnswer.get(answer.id) ?? [];
    const isDay = answer.kind === 'date' && answer.label.startsWith('年');
    const isLast = at > 0 && at === answers.length - 1;
    return {
      ...(isDay ? {} : { text: `${answer.label}：` }),
      fields,
      ...(isDay && isLast ? { align: 'right' } : {}),
    };
  });
  return unit === undefined ? asked : [...asked, { text: unit, align: 'right' }];
}

function gridOf(paper: RecognisedPaper, keys: Keys): JsonObject {
  const { grid } = paper;
  const rows: { height?: number; cells: (JsonObject & { readonly column: number })[] }[] = [];
  const kept = keptRows(paper);
  for (const row of kept) {
    const height = heightOf(row, paper);
    rows.push({ ...(height === undefined ? {} : { height }), cells: [] });
  }
  const place = (row: number) => rows[kept.indexOf(row)]?.cells;
  const spans = ({ row, rowspan }: Pick<GridCell, 'row' | 'rowspan'>) =>
    kept.filter((each) => each >= row && each < row + rowspan).length;
  const inTables = new Set(paper.tables.flatMap(({ region }) => region.heads.concat(region.body)));
  for (const [at, cell] of grid.cells.entries()) {
    const read = paper.cells[at];
    if (!read || inTables.has(cell)) continue;
    place(cell.row)?.push({
      column: cell.column,
      ...cellOf({ cell, read, rowspan: spans(cell) }, paper, keys),
    });
  }
  for (const [at, { region }] of paper.tables.entries()) {
    const key = keys.byTable.get(at);
    place(region.firstRow)?.push({
      column: region.firstColumn,
      ...(key === undefined ? {} : { fields: [key] }),
      ...spanned(grid.widths.length - region.firstColumn, 'colspan'),
    });
  }
  return {
    widths: grid.widths,
    rows: rows.map(({ cells, height }) => {
      const ordered = cells
        .toSorted((one, other) => one.column - other.column)
        .map(({ column: _column, ...cell }) => cell);
      return height === undefined ? { cells: ordered } : { height, cells: ordered };
    }),
  };
}

/** The rows of the paper but for those of a table after its first. */
function keptRows({ grid, tables }: RecognisedPaper): readonly number[] {
  const count = grid.cells.reduce((most, { row, rowspan }) => Math.max(most, row + rowspan), 0);
  const isWithin = (row: number) =>
    tables.some(({ region }) => row > region.firstRow && row <= region.lastRow);
  return Array.from({ length: count }, (_, row) => row).filter((row) => !isWithin(row));
}

function heightOf(row: number, { grid, tables }: RecognisedPaper): number | undefined {
  if (tables.some(({ region }) => region.firstRow === row)) return undefined;
  const height = grid.heights[row];
  return height === undefined ? undefined : Math.round(height * 10) / 10;
}

type Drawn = { readonly cell: GridCell; readonly read: ReadCell; readonly rowspan: number };

function cellOf({ cell, read, rowspan }: Drawn, paper: RecognisedPaper, keys: Keys): JsonObject {
  const shape = {
    ...spanned(cell.colspan, 'colspan'),
    ...spanned(rowspan, 'rowspan'),
    ...(cell.vertical ? { vertical: true } : {}),
  };
  const isNaming = read.role === 'label' || read.role === 'heading' || cell.align === 'center';
  const align = cell.align === 'right' ? 'right' : isNaming ? 'center' : undefined;
  return { ...printed(read, paper, keys), ...shape, ...(align === undefined ? {} : { align }) };
}

function printed(read: ReadCell, paper: RecognisedPaper, keys: Keys): JsonObject {
  const fields = read.answers.flatMap(({ id }) => keys.byAnswer.get(id) ?? []);
  if (fields.length === 0) return labelOf(read, paper, keys);
  const [answer] = read.answers;
  if (answer?.hint !== undefined) return { fields, hint: answer.hint };
  const isWritten =
    read.role === 'labelled' ||
    answer?.reason === 'boxes' ||
    answer?.kind === 'opinion' ||
    answer?.kind === 'file';
  const text = printedText(read.text);
  return !isWritten || isRoom(text) ? { fields } : { text, fields };
}

function labelOf(read: ReadCell, { cells, tables }: RecognisedPaper, keys: Keys): JsonObject {
  const text =
    read.role === 'label' || read.role === 'heading' ? plainLabel(read.text) : printedText(read.text);
  const answer = cells.flatMap(({ answers }) => answers).find(({ id }) => id === read.labels);
  const [key, other] = answer ? (keys.byAnswer.get(answer.id) ?? []) : [];
  const isWhole = other === undefined || answer?.kind === 'opinion';
  if (answer && key !== undefined && isWhole && answer.label === text) return { of: key };
  const table = tables.findIndex((each: ReadTable) => each.label === text && isBeside(read, each));
  const tableKey = keys.byTable.get(table);
  if (tableKey !== undefined) return { of: tableKey };
  return text === '' ? {} : { text };
}

function isBeside({ id }: ReadCell, { region }: ReadTable): boolean {
  return region.firstColumn > 0 && id.startsWith(`r${region.firstRow}c`);
}

function spanned(count: number, name: 'colspan' | 'rowspan'): JsonObject {
  return count === 1 ? {} : { [name]: count };
}
