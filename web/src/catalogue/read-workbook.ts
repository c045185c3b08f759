import { unpackZip } from '@lixiang/forms';
import ExcelJS from 'exceljs';
import { Inflate } from 'fflate';

/**
 * The texts of a workbook's first sheet, row by row; of merged cells only the first holds the text. Fails where the
 * archive holds more than any workbook does: the library itself would unpack all of it.
 */
export async function readWorkbook(content: ArrayBuffer): Promise<readonly (readonly string[])[]> {
  const unpacked = unpackZip(new Uint8Array(content), { Inflate, wanted: () => true });
  if ('refusal' in unpacked) throw new Error(unpacked.refusal);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(content);
  const sheet = workbook.worksheets.find(({ state }) => state === 'visible') ?? workbook.worksheets[0];
  if (!sheet) return [];
  const rows: string[][] = [];
  // The library goes through all rows whenever it is asked how wide they are.
  const { rowCount, columnCount } = sheet;
  for (let row = 1; row <= rowCount; row += 1) {
    const cells: string[] = [];
    for (let column = 1; column <= columnCount; column += 1) {
      const cell = sheet.getRow(row).getCell(column);
      cells.push(cell.isMerged && cell.master.address !== cell.address ? '' : textOf(cell.value));
    }
    rows.push(cells);
  }
  return rows;
}

/** What the reader of a spreadsheet sees in a cell; a formula counts by its result. */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('result' in value) return textOf(value.result);
  if ('text' in value) return textOf(value.text);
  return '';
}
