import { sheetName } from '@lixiang/forms';
import ExcelJS from 'exceljs';
import { importingWords } from '../wording/importing.ts';
import type { DetailSheet, ListColumn } from './list-columns.ts';

const words = importingWords.sheet;

/** A list to be written: what it is for, its columns, and rows that are in it already. */
export type ListWorkbook = {
  readonly title: string;
  readonly type: string;
  readonly packVersion: number;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly FilledRow[];
  /** The tables of the form. */
  readonly details: readonly DetailSheet[];
};
/** Texts by the keys of columns; what is wrong, by key, and with the whole. */
export type FilledRow = {
  readonly cells: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly problem: string;
  /** By sheet, its rows in the tables. */
  readonly details: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
};

/** What a template says of itself in a sheet that only programs see; the server reads it there. */
const STAMP_SHEET = '_lixiang';
const STAMP = 'lixiang-list';
const PROBLEM_KEY = '#problem';
/** Of a list: title, hint, keys and heads stand above. */
const FIRST_ROW = 5;
/** Rows that have drop-downs and are texts; more can be written below. */
const PREPARED = 1000;
const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } } as const;
const FAULT_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE2DE' } } as const;

/** Writes a list with its guide, its drop-downs, the hidden row of keys, a sheet for each table, and the stamp. */
export async function writeListWorkbook(list: ListWorkbook): Promise<ArrayBuffer> {
  const workbook = new ExcelJS.Workbook();
  const faulty = list.rows.length > 0;
  const columns = faulty ? [...list.columns, PROBLEM_COLUMN] : list.columns;
  const options = new OptionSheet(workbook);
  const sheet = addSheet(workbook, sheetName(list.title), { columns, options, above: [[words.hint]] });
  sheet.getCell(1, 1).value = list.title;
  for (const [down, filled] of list.rows.entries()) writeRow(sheet.getRow(FIRST_ROW + down), filled, columns);
  for (const { name, columns: own } of list.details) {
    const example = own.map((column, at) => (at === 0 ? words.exampleOf(column.example) : column.example));
    const table = addSheet(workbook, name, { columns: own, options, above: [[words.detailHint], example] });
    table.getCell(1, 1).value = name;
    const rows = list.rows.flatMap(({ details }) => details[name] ?? []);
    for (const [down, cells] of rows.entries())
      writeRow(table.getRow(FIRST_ROW + 1 + down), { cells, problems: {}, problem: '', details: {} }, own);
  }
  writeGuide(workbook, [...list.columns, ...list.details.flatMap(({ columns: own }) => own)]);
  const stamp = workbook.addWorksheet(STAMP_SHEET, { state: 'veryHidden' });
  stamp.addRows([[STAMP], [list.type], [String(list.packVersion)]]);
  return new Uint8Array(await workbook.xlsx.writeBuffer()).buffer;
}

type SheetParts = {
  readonly columns: readonly ListColumn[];
  readonly options: OptionSheet;
  /** Lines between the title and the hidden row of keys: one text for the whole width, or a text for each column. */
  readonly above: readonly (readonly string[])[];
};

/** A sheet to be filled in: title, what to do, the hidden row of keys, the heads, and rows of texts. */
function addSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  { columns, options, above }: SheetParts,
): ExcelJS.Worksheet {
  const headRow = above.length + 3;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headRow }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.getCell(1, 1).font = { size: 16, bold: true };
  sheet.getCell(1, 1).alignment = { horizontal: 'center' };
  for (const [down, texts] of above.entries()) {
    sheet.getRow(down + 2).values = [...texts];
    if (texts.length === 1 && columns.length > 1) sheet.mergeCells(down + 2, 1, down + 2, columns.length);
    else sheet.getRow(down + 2).font = { italic: true, color: { argb: 'FF595959' } };
  }
  sheet.getRow(headRow - 1).values = columns.map(({ key }) => key);
  sheet.getRow(headRow - 1).hidden = true;
  for (const [at, column] of columns.entries()) {
    const head = sheet.getCell(headRow, at + 1);
    head.value = column.head;
    Object.assign(head, { font: { bold: true }, fill: HEAD_FILL, border: BORDER });
    head.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    sheet.getColumn(at + 1).width = Math.min(40, Math.max(12, column.head.length * 2 + 4));
    const range = options.rangeOf(column);
    for (let row = headRow + 1; row <= headRow + PREPARED; row += 1) {
      const cell = sheet.getCell(row, at + 1);
      // Texts stay texts: a code with leading noughts is no number, and a day is not rewritten.
      cell.numFmt = '@';
      if (range !== undefined)
        cell.dataValidation = { type: 'list', allowBlank: true, formulae: [range], showErrorMessage: false };
    }
  }
  return sheet;
}

const PROBLEM_COLUMN: ListColumn = {
  key: PROBLEM_KEY,
  head: words.problem,
  options: [],
  isRequired: false,
  example: '',
  guide: [],
};

/** The drop-downs' lists of all sheets, on a hidden one. */
class OptionSheet {
  readonly #workbook: ExcelJS.Workbook;
  #sheet: ExcelJS.Worksheet | undefined;
  #used = 0;

  constructor(workbook: ExcelJS.Workbook) {
    this.#workbook = workbook;
  }

  /** Where the options of a column stand; none where it has none. */
  rangeOf({ options }: ListColumn): string | undefined {
    if (options.length === 0) return undefined;
    this.#sheet ??= this.#workbook.addWorksheet(words.options, { state: 'hidden' });
    this.#used += 1;
    const column = this.#sheet.getColumn(this.#used);
    column.values = [...options];
    return `${words.options}!$${column.letter}$1:$${column.letter}$${options.length}`;
  }
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
