import { layoutGrid, writeSheet, type SheetCell, type WrittenSheet } from '@lixiang/forms';
import type { Form } from '@lixiang/schema';
import ExcelJS from 'exceljs';
import { effectMark, markedName, markedTitle } from '../ui/effect-mark.ts';
import { sheetWords } from '../wording/sheet.ts';
import { rowsOf, type SheetTable } from './cell-text.ts';
import { columnWidth } from './sheet-columns.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves the table as a spreadsheet in its official layout: title, merged header, merged runs, notes. */
export async function saveWorkbook(table: SheetTable, form: Form): Promise<void> {
  const written = writeSheet(issuedTable(table, form), rowsOf(table), table.lists);
  const content = await writeWorkbook(written, form, effectMark);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: MEDIA_TYPE }));
  link.download = markedName(sheetWords.exportName(form.name));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** The table as the paper was issued: without columns that are ours alone. */
function issuedTable({ field }: SheetTable, form: Form): SheetTable['field'] {
  const { table } = layoutGrid(form);
  return table?.kind === 'table' && table.key === field.key ? table : field;
}

/** A workbook of one sheet; what has no effect is marked so. */
export async function writeWorkbook(
  written: WrittenSheet,
  form: Form,
  mark: string | null = null,
): Promise<ArrayBuffer> {
  const workbook = new ExcelJS.Workbook();
  const { layout } = form;
  const title = layout?.title ?? form.name;
  const sheet = workbook.addWorksheet(title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
    pageSetup: {
      paperSize: 9,
      orientation: layout?.orientation ?? 'landscape',
      fitToPage: true,
      fitToHeight: 0,
    },
    ...(mark !== null && { headerFooter: { oddHeader: `&C&B${mark}` } }),
  });
  const width = written.columns.length;
  sheet.columns = written.columns.map((column) => ({ width: columnWidth(column) / 8 }));
  sheet.mergeCells(1, 1, 1, width);
  sheet.getCell(1, 1).value = markedTitle(title, mark);
  sheet.getCell(1, 1).font = { size: 16, bold: true };
  sheet.getCell(1, 1).alignment = { horizontal: 'center' };
  for (const [at, cells] of written.header.entries()) writeCells(sheet, 2 + at, cells);
  const firstRow = 2 + written.header.length;
  for (const [at, cells] of written.rows.entries()) writeCells(sheet, firstRow + at, cells);
  writeNotes(sheet, { row: firstRow + written.rows.length, width, form });
  sheet.pageSetup.printTitlesRow = `2:${firstRow - 1}`;
  sheet.views = [{ state: 'frozen', ySplit: firstRow - 1 }];
  const buffer = await workbook.xlsx.writeBuffer();
  return new Uint8Array(buffer).buffer;
}

function writeCells(sheet: ExcelJS.Worksheet, row: number, cells: readonly SheetCell[]): void {
  for (const { column, text, colspan, rowspan } of cells) {
    const cell = sheet.getCell(row, column + 1);
    // Texts stay texts: a code with leading noughts is no number.
    cell.value = text;
    cell.numFmt = '@';
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    if (colspan > 1 || rowspan > 1) sheet.mergeCells(row, column + 1, row + rowspan - 1, column + colspan);
    for (let down = 0; down < rowspan; down += 1) {
      for (let across = 0; across < colspan; across += 1) {
        sheet.getCell(row + down, column + 1 + across).border = BORDER;
      }
    }
  }
}

const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

type NotesPlace = { readonly row: number; readonly width: number; readonly form: Form };

function writeNotes(sheet: ExcelJS.Worksheet, { row, width, form }: NotesPlace): void {
  const { notesTitle, notes = [] } = form.layout ?? {};
  const lines = [...(notesTitle === undefined ? [] : [notesTitle]), ...notes];
  for (const [at, line] of lines.entries()) {
    sheet.mergeCells(row + at, 1, row + at, width);
    sheet.getCell(row + at, 1).value = line;
    sheet.getCell(row + at, 1).alignment = { wrapText: true };
  }
}
