import type { GridCell, PaperGrid, PaperLine } from '@lixiang/forms';
import ExcelJS from 'exceljs';
import { joinTables } from './join-tables.ts';

const POINTS_IN_MILLIMETRE = 2.835;
const MOST_ROWS = 400;
const MOST_COLUMNS = 80;
const USUAL_WIDTH = 9;

export type WorkbookPapers = {
  readonly papers: readonly PaperGrid[];
  /** Whether a sheet was left out because it is longer than any blank form: a list that has been filled in. */
  readonly leftOut: boolean;
};

/** The official tables of a workbook: every visible sheet that holds one. */
export async function readXlsx(bytes: Uint8Array): Promise<WorkbookPapers> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const visible = workbook.worksheets.filter(({ state }) => state === 'visible');
  const fitting = visible.filter(({ actualRowCount }) => actualRowCount <= MOST_ROWS);
  return {
    papers: fitting.flatMap((sheet) => readSheet(sheet) ?? []),
    leftOut: fitting.length < visible.length,
  };
}

type Place = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

function readSheet(sheet: ExcelJS.Worksheet): PaperGrid | undefined {
  const used = usedPlace(sheet);
  if (!used) return undefined;
  const table = tablePlace(sheet, used);
  if (!table) return undefined;
  const { widths, heights, cells } = joinTables([rawTable(sheet, table)]);
  return {
    above: linesIn(sheet, { ...used, bottom: table.top - 1 }),
    widths,
    heights,
    cells,
    below: linesIn(sheet, { ...used, top: table.bottom + 1 }),
    landscape: sheet.pageSetup.orientation === 'landscape',
  };
}

/** The rows and columns that hold text or lines. */
function usedPlace(sheet: ExcelJS.Worksheet): Place | undefined {
  const bottomMost = Math.min(sheet.rowCount, MOST_ROWS);
  const rightMost = Math.min(sheet.columnCount, MOST_COLUMNS);
  const rows: number[] = [];
  const columns: number[] = [];
  for (let row = 1; row <= bottomMost; row += 1)
    for (let column = 1; column <= rightMost; column += 1) {
      const cell = sheet.getRow(row).getCell(column);
      if (textOf(cell.value).trim() === '' && !hasLines(cell) && !(cell.isMerged && hasLines(cell.master)))
        continue;
      rows.push(row);
      columns.push(column);
    }
  if (rows.length === 0) return undefined;
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

function hasLines({ border }: ExcelJS.Cell): boolean {
  return [border?.top, border?.bottom, border?.left, border?.right].some((line) => line?.style !== undefined);
}

/** The rows drawn with lines; where nothing is, all but those at the ends with one text only. */
function tablePlace(sheet: ExcelJS.Worksheet, used: Place): Place | undefined {
  const rows = Array.from({ length: used.bottom + 1 - used.top }, (_, at) => used.top + at);
  const drawn = rows.filter((row) => cellsIn(sheet, row, used).filter((cell) => hasLines(cell)).length >= 2);
  const several = rows.filter((row) => textsIn(sheet, row, used).length >= 2);
  const inTable = drawn.length > 0 ? drawn : several;
  const [top, bottom] = [inTable[0], inTable.at(-1)];
  if (top === undefined || bottom === undefined) return undefined;
  const columns = cellsColumns(sheet, { ...used, top, bottom });
  return { top, bottom, left: columns[0] ?? used.left, right: columns.at(-1) ?? used.right };
}

function cellsIn(sheet: ExcelJS.Worksheet, row: number, { left, right }: Place): readonly ExcelJS.Cell[] {
  return Array.from({ length: right + 1 - left }, (_, at) => sheet.getRow(row).getCell(left + at));
}

/** The texts that stand in a row; what is merged is one. */
function textsIn(sheet: ExcelJS.Worksheet, row: number, used: Place): readonly string[] {
  const masters = new Set(cellsIn(sheet, row, used).map((cell) => cell.master));
  return [...masters].map(({ value }) => textOf(value).trim()).filter((text) => text !== '');
}

function cellsColumns(sheet: ExcelJS.Worksheet, place: Place): readonly number[] {
  const columns = Array.from({ length: place.right + 1 - place.left }, (_, at) => place.left + at);
  const rows = Array.from({ length: place.bottom + 1 - place.top }, (_, at) => place.top + at);
  return columns.filter((column) =>
    rows.some((row) => {
      const cell = sheet.getRow(row).getCell(column);
      return hasLines(cell) || hasLines(cell.master) || textOf(cell.value).trim() !== '';
    }),
  );
}

function rawTable(sheet: ExcelJS.Worksheet, { top, bottom, left, right }: Place) {
  const cells: GridCell[] = [];
  const spans = new Map<string, { down: number; across: number }>();
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) {
      const { master } = sheet.getRow(row).getCell(column);
      const span = spans.get(master.address) ?? { down: 1, across: 1 };
      const first = { row: Math.max(top, Number(master.row)), column: Math.max(left, Number(master.col)) };
      spans.set(master.address, {
        down: Math.max(span.down, row + 1 - first.row),
        across: Math.max(span.across, column + 1 - first.column),
      });
    }
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) {
      const cell = sheet.getRow(row).getCell(column);
      const { master } = cell;
      if (row !== Math.max(top, Number(master.row)) || column !== Math.max(left, Number(master.col)))
        continue;
      const span = spans.get(master.address);
      cells.push({
        row: row - top,
        column: column - left,
        rowspan: span?.down ?? 1,
        colspan: span?.across ?? 1,
        ...contentOf(master),
      });
    }
  const columns = Array.from({ length: right + 1 - left }, (_, at) => sheet.getColumn(left + at));
  const rows = Array.from({ length: bottom + 1 - top }, (_, at) => sheet.getRow(top + at));
  return {
    widths: columns.map(({ width }) => width ?? USUAL_WIDTH),
    heights: rows.map(({ height }) => (height ? height / POINTS_IN_MILLIMETRE : undefined)),
    cells,
  };
}

type Content = Pick<GridCell, 'text' | 'vertical' | 'bold' | 'align' | 'offers'>;

function contentOf(cell: ExcelJS.Cell): Content {
  const text = textOf(cell.value).replaceAll('\r', '').replace(/\s+$/u, '');
  const letters = text.split('\n').filter((line) => line.trim() !== '');
  const isStacked = letters.length >= 2 && letters.every((letter) => letter.trim().length === 1);
  const { horizontal, textRotation } = cell.alignment ?? {};
  const offers = offersOf(cell);
  return {
    text: isStacked ? letters.join('') : text,
    vertical: isStacked || textRotation === 'vertical' || textRotation === 90 || textRotation === -90,
    bold: cell.font?.bold === true,
    align:
      horizontal === 'center' || horizontal === 'centerContinuous'
        ? 'center'
        : horizontal === 'right'
          ? 'right'
          : 'left',
    ...(offers.length === 0 ? {} : { offers }),
  };
}

/** What the sheet lets one choose from, where it says so in the cell's own rule. */
function offersOf({ dataValidation }: ExcelJS.Cell): readonly string[] {
  if (dataValidation?.type !== 'list') return [];
  const [formula] = dataValidation.formulae;
  if (typeof formula !== 'string' || !formula.startsWith('"')) return [];
  return formula
    .replaceAll('"', '')
    .split(/[,，]/u)
    .map((option) => option.trim())
    .filter((option) => option !== '');
}

/** Rows outside the table as lines; several texts in one row stand apart. */
function linesIn(sheet: ExcelJS.Worksheet, place: Place): readonly PaperLine[] {
  const rows = Array.from({ length: Math.max(0, place.bottom + 1 - place.top) }, (_, at) => place.top + at);
  return rows.flatMap((row): readonly PaperLine[] => {
    const cells = cellsIn(sheet, row, place).filter(
      (cell) => cell.master.address === cell.address && textOf(cell.value).trim() !== '',
    );
    const [first] = cells;
    if (!first) return [];
    const { align, bold } = contentOf(first);
    const text = cells.map((cell) => textOf(cell.value)).join('\u3000\u3000');
    return text.split('\n').map((line) => ({ text: line, align, bold }));
  });
}

/** What one sees in a cell; a formula counts by its result. */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('result' in value) return textOf(value.result);
  return 'text' in value ? textOf(value.text) : '';
}
