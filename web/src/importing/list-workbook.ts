import ExcelJS from 'exceljs';
import { importingWords } from '../wording/importing.ts';
import type { ListColumn } from './list-columns.ts';

const words = importingWords.sheet;

/** A list to be written: what it is for, its columns, and rows that are in it already. */
export type ListWorkbook = {
  readonly title: string;
  readonly type: string;
  readonly packVersion: number;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly FilledRow[];
};
/** Texts by the keys of columns; what is wrong, by key, and with the whole. */
export type FilledRow = {
  readonly cells: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly problem: string;
};

/** What a template says of itself in a sheet that only programs see; the server reads it there. */
const STAMP_SHEET = '_lixiang';
const STAMP = 'lixiang-list';
const PROBLEM_KEY = '#problem';
const HEAD_ROW = 4;
/** Rows that have drop-downs and are texts; more can be written below. */
const PREPARED = 1000;
const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } } as const;
const FAULT_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE2DE' } } as const;

/** Writes a list with its guide, its drop-downs, the hidden row of keys and the stamp. */
export async function writeListWorkbook(list: ListWorkbook): Promise<ArrayBuffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(list.title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  const faulty = list.rows.length > 0;
  const columns = faulty ? [...list.columns, PROBLEM_COLUMN] : list.columns;
  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.getCell(1, 1).value = list.title;
  sheet.getCell(1, 1).font = { size: 16, bold: true };
  sheet.getCell(1, 1).alignment = { horizontal: 'center' };
  sheet.mergeCells(2, 1, 2, columns.length);
  sheet.getCell(2, 1).value = words.hint;
  sheet.getRow(3).values = columns.map(({ key }) => key);
  sheet.getRow(3).hidden = true;
  const ranges = writeOptions(workbook, columns);
  for (const [at, column] of columns.entries()) {
    const head = sheet.getCell(HEAD_ROW, at + 1);
    head.value = column.head;
    Object.assign(head, { font: { bold: true }, fill: HEAD_FILL, border: BORDER });
    head.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    sheet.getColumn(at + 1).width = Math.min(40, Math.max(12, column.head.length * 2 + 4));
    const range = ranges.get(column.key);
    for (let row = HEAD_ROW + 1; row <= HEAD_ROW + PREPARED; row += 1) {
      const cell = sheet.getCell(row, at + 1);
      // Texts stay texts: a code with leading noughts is no number, and a day is not rewritten.
      cell.numFmt = '@';
      if (range !== undefined)
        cell.dataValidation = { type: 'list', allowBlank: true, formulae: [range], showErrorMessage: false };
    }
  }
  for (const [down, filled] of list.rows.entries())
    writeRow(sheet.getRow(HEAD_ROW + 1 + down), filled, columns);
  writeGuide(workbook, list.columns);
  const stamp = workbook.addWorksheet(STAMP_SHEET, { state: 'veryHidden' });
  stamp.addRows([[STAMP], [list.type], [String(list.packVersion)]]);
  return new Uint8Array(await workbook.xlsx.writeBuffer()).buffer;
}

const PROBLEM_COLUMN: ListColumn = {
  key: PROBLEM_KEY,
  head: words.problem,
  options: [],
  isRequired: false,
  guide: [],
};

/** The drop-downs' lists on a hidden sheet; where each stands, by the key of its column. */
function writeOptions(
  workbook: ExcelJS.Workbook,
  columns: readonly ListColumn[],
): ReadonlyMap<string, string> {
  const offering = columns.filter(({ options }) => options.length > 0);
  if (offering.length === 0) return new Map();
  const sheet = workbook.addWorksheet(words.options, { state: 'hidden' });
  return new Map(
    offering.map(({ key, options }, at) => {
      const column = sheet.getColumn(at + 1);
      column.values = [...options];
      return [key, `${words.options}!$${column.letter}$1:$${column.letter}$${options.length}`];
    }),
  );
}

function writeRow(
  row: ExcelJS.Row,
  { cells, problems, problem }: FilledRow,
  columns: readonly ListColumn[],
): void {
  for (const [at, { key }] of columns.entries()) {
    const cell = row.getCell(at + 1);
    const told = problems[key];
    cell.value = key === PROBLEM_KEY ? problem : (cells[key] ?? '');
    cell.alignment = { wrapText: true, vertical: 'top' };
    if (told === undefined) continue;
    cell.fill = FAULT_FILL;
    cell.note = told;
  }
}

function writeGuide(workbook: ExcelJS.Workbook, columns: readonly ListColumn[]): void {
  const sheet = workbook.addWorksheet(words.guide);
  sheet.columns = [20, 12, 44, 60].map((width) => ({ width }));
  sheet.addRow([...words.guideHeads]).font = { bold: true };
  for (const { guide } of columns) sheet.addRow([...guide]).alignment = { wrapText: true, vertical: 'top' };
}
