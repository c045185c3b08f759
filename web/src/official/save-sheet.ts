import ExcelJS from 'exceljs';
import { effectMark, markedTitle } from '../ui/effect-mark.ts';
import { reportWords as words } from '../wording/dashboard.ts';
import { fileName, saveFile } from './save-file.ts';
import type { OfficialSheet, SheetValue } from './official-sheet.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves a sheet as a workbook in the official layout. */
export async function saveSheet(sheet: OfficialSheet): Promise<void> {
  const content = await writeOfficialSheet({ ...sheet, mark: effectMark });
  saveFile(content, { name: `${fileName(sheet.title)}.xlsx`, type: MEDIA_TYPE });
}

type MarkedSheet = OfficialSheet & {
  /** Stands on every page of what has no effect. */
  readonly mark?: string | null;
};

/** A workbook of one sheet: title over all columns, what is said below it, header on every page, totals, page numbers. */
export async function writeOfficialSheet({ mark = null, ...official }: MarkedSheet): Promise<ArrayBuffer> {
  const { title, lines, header, rows, totals, landscape } = official;
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
    pageSetup: {
      paperSize: 9,
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToHeight: 0,
      horizontalCentered: true,
    },
    headerFooter: {
      oddFooter: '第 &P 页，共 &N 页',
      ...(mark !== null && { oddHeader: `&C&B${mark}` }),
    },
  });
  sheet.columns = header.map((_, column) => ({ width: widthOf(official, column) }));
  mergeRow(sheet, { row: 1, width: header.length, text: markedTitle(title, mark) });
  sheet.getCell(1, 1).font = { size: 16, bold: true };
  sheet.getCell(1, 1).alignment = { horizontal: 'center' };
  for (const [index, line] of lines.entries())
    mergeRow(sheet, { row: 2 + index, width: header.length, text: line });
  const head = 2 + lines.length;
  const all = [header, ...rows, ...(totals ? [totals] : [])];
  for (const [down, cells] of all.entries()) {
    for (const [across, value] of cells.entries()) {
      const cell = sheet.getCell(head + down, across + 1);
      const day = typeof value === 'string' ? dayOf(value) : undefined;
      cell.value = day ?? (typeof value === 'object' ? (value?.year ?? null) : value);
      cell.border = BORDER;
      cell.alignment = {
        vertical: 'middle',
        wrapText: true,
        horizontal: down === 0 ? 'center' : typeof value === 'number' ? 'right' : 'left',
      };
      // Texts stay texts: a code with leading noughts is no number.
      if (typeof value === 'object' && value !== null) cell.numFmt = YEAR;
      if (typeof value === 'string') cell.numFmt = day ? (value.length > 10 ? DAY_AND_TIME : DAY) : '@';
      if (down === 0 || (totals && down === all.length - 1)) cell.font = { bold: true };
    }
  }
  sheet.pageSetup.printTitlesRow = `${head}:${head}`;
  sheet.views = [{ state: 'frozen', ySplit: head }];
  writeBelow(sheet, official, head + all.length);
  const buffer = await workbook.xlsx.writeBuffer();
  return new Uint8Array(buffer).buffer;
}

/** Notes over all columns, and below them a line for each seal, with its day, at the right. */
function writeBelow(sheet: ExcelJS.Worksheet, { header, notes, seals }: OfficialSheet, from: number): void {
  for (const [index, note] of notes.entries()) {
    mergeRow(sheet, { row: from + index, width: header.length, text: note });
    sheet.getCell(from + index, 1).alignment = { wrapText: true, vertical: 'top' };
  }
  for (const [index, seal] of seals.entries()) {
    const row = from + notes.length + 1 + index * 2;
    for (const [down, text] of [words.seal(seal), words.sealDay].entries()) {
      mergeRow(sheet, { row: row + down, width: header.length, text });
      sheet.getCell(row + down, 1).alignment = { horizontal: 'right', indent: 4 };
      sheet.getRow(row + down).height = 28;
    }
  }
}

const YEAR = '0';
const DAY = 'yyyy-mm-dd';
const DAY_AND_TIME = 'yyyy-mm-dd hh:mm';
/** Earlier days are not known to workbooks. */
const FIRST_YEAR = 1900;

/** The day, or the minute, that a text names; nothing where there is no such day. */
function dayOf(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/.test(text) || Number(text.slice(0, 4)) < FIRST_YEAR)
    return undefined;
  const read = new Date(`${text.replace(' ', 'T')}${text.length > 10 ? '' : 'T00:00'}Z`);
  return !Number.isNaN(read.valueOf()) && read.toISOString().startsWith(text.slice(0, 10)) ? read : undefined;
}

const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

type MergedRow = { readonly row: number; readonly width: number; readonly text: string };

function mergeRow(sheet: ExcelJS.Worksheet, { row, width, text }: MergedRow): void {
  if (width > 1) sheet.mergeCells(row, 1, row, width);
  sheet.getCell(row, 1).value = text;
}

const NARROWEST = 8;
const WIDEST = 48;

/** As wide as its longest text, within reason; Chinese characters are two letters wide. */
function widthOf({ header, rows }: OfficialSheet, column: number): number {
  const longest = [header, ...rows.slice(0, 200)].reduce(
    (most, cells) => Math.max(most, lettersOf(textOf(cells[column] ?? null))),
    0,
  );
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

function textOf(value: SheetValue): string {
  return typeof value === 'object' ? String(value?.year ?? '') : String(value);
}

function lettersOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0);
}
