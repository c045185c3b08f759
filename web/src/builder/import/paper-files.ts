import { type PaperGrid } from '@lixiang/forms';
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx';
import ExcelJS from 'exceljs';

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A paper as a Word file. */
export function wordFile(grid: PaperGrid): Promise<Blob> {
  const line = ({ text, align }: PaperGrid['above'][number]) =>
    new Paragraph({ alignment: ALIGN[align], children: [new TextRun(text)] });
  const rows = grid.heights.map(
    (height, row) =>
      new TableRow({
        ...(height === undefined ? {} : { height: { value: height * 56.7, rule: 'atLeast' } }),
        children: grid.cells
          .filter((cell) => cell.row === row)
          .map(
            (cell) =>
              new TableCell({
                columnSpan: cell.colspan,
                rowSpan: cell.rowspan,
                ...(cell.vertical ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
                children: cell.text
                  .split('\n')
                  .map(
                    (text) => new Paragraph({ alignment: ALIGN[cell.align], children: [new TextRun(text)] }),
                  ),
              }),
          ),
      }),
  );
  const table = new Table({
    rows,
    columnWidths: grid.widths.map((width) => width * 90),
    width: { size: 9000, type: WidthType.DXA },
  });
  return Packer.toBlob(
    new Document({ sections: [{ children: [...grid.above.map(line), table, ...grid.below.map(line)] }] }),
  );
}

/** A paper as an Excel file. */
export async function sheetFile(grid: PaperGrid): Promise<Blob> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('表');
  const width = grid.widths.length;
  sheet.columns = grid.widths.map((each) => ({ width: each }));
  const line = (row: number, { text, align }: PaperGrid['above'][number]) => {
    sheet.mergeCells(row, 1, row, width);
    sheet.getCell(row, 1).value = text;
    sheet.getCell(row, 1).alignment = { horizontal: align };
  };
  for (const [at, each] of grid.above.entries()) line(at + 1, each);
  const top = grid.above.length + 1;
  for (const [at, height] of grid.heights.entries())
    if (height) sheet.getRow(top + at).height = height * 2.835;
  for (const cell of grid.cells) {
    const place = sheet.getCell(top + cell.row, cell.column + 1);
    place.value = cell.text;
    place.alignment = {
      horizontal: cell.align,
      ...(cell.vertical ? { textRotation: 'vertical' as const } : {}),
    };
    for (let down = 0; down < cell.rowspan; down += 1)
      for (let across = 0; across < cell.colspan; across += 1)
        sheet.getCell(top + cell.row + down, cell.column + 1 + across).border = {
          top: { style: 'thin' },
          left: { style: 'thin' },
        };
    if (cell.rowspan > 1 || cell.colspan > 1)
      sheet.mergeCells(
        top + cell.row,
        cell.column + 1,
        top + cell.row + cell.rowspan - 1,
        cell.column + cell.colspan,
      );
  }
  for (const [at, each] of grid.below.entries()) line(top + grid.heights.length + at, each);
  return new Blob([await workbook.xlsx.writeBuffer()]);
}
