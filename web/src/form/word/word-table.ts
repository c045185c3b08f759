import { writeSheet, type SheetCell } from '@lixiang/forms';
import type { FieldOf } from '@lixiang/schema';
import {
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { rowsOf } from '../../catalogue/cell-text.ts';
import { paperWords } from '../../wording/paper.ts';
import { blankRows, blocksOf } from '../paper/printed-rows.ts';
import type { WordPaper } from './word-paper.ts';
import { ALIGNMENT, BORDERS, FONT, SIZE, twips } from './word-style.ts';

const ROW_MILLIMETRES = 7;
/** What a table inside a cell leaves at the cell's sides. */
const CELL_SIDES_MILLIMETRES = 6;

/** A table on paper: its heads repeat on every page, equal neighbours are one cell. */
export function wordTable(
  field: FieldOf<'table'>,
  paper: WordPaper,
  { isPage }: { readonly isPage: boolean },
): Table {
  const { form, lists, blank, store } = paper;
  const { header, columns } = writeSheet(field, [], lists);
  const rows = blank ? [] : rowsOf({ source: store, path: [field.key] });
  const isIssued = form.layout?.table === field.key;
  const heads = header.map((cells) =>
    row(
      cells.map((cell) => {
        const inWan = !isIssued && columns[cell.column]?.kind === 'money' ? paperWords.inWan : '';
        return tableCell({ ...cell, text: `${cell.text}${inWan}` }, true);
      }),
      { isHead: true },
    ),
  );
  const filled = blocksOf(field, rows).flatMap((block) => writeSheet(field, block, lists).rows);
  const last = filled.length - 1;
  const body = filled.map((cells, at) =>
    row(
      cells.map((cell) => tableCell(cell, isPage && at === last)),
      { isHead: false },
    ),
  );
  const width = isPage ? paper.width : paper.width - twips(CELL_SIDES_MILLIMETRES);
  return new Table({
    rows: [...heads, ...body, ...(blank ? blanks(blankRows(field, form), columns.length) : [])],
    columnWidths: columns.map(() => Math.floor(width / columns.length)),
    width: { size: width, type: WidthType.DXA },
    borders: BORDERS,
  });
}

function row(children: readonly TableCell[], { isHead }: { readonly isHead: boolean }): TableRow {
  return new TableRow({
    children: [...children],
    cantSplit: true,
    ...(isHead ? { tableHeader: true } : {}),
    height: { value: twips(ROW_MILLIMETRES), rule: HeightRule.ATLEAST },
  });
}

function tableCell({ text, colspan, rowspan }: Omit<SheetCell, 'column'>, keepNext: boolean): TableCell {
  const lines = text.split('\n').map(
    (line) =>
      new Paragraph({
        alignment: ALIGNMENT.center,
        keepNext,
        children: [new TextRun({ text: line, font: FONT.table, size: SIZE.table })],
      }),
  );
  return new TableCell({
    children: lines,
    columnSpan: colspan,
    rowSpan: rowspan,
    verticalAlign: VerticalAlignTable.CENTER,
  });
}

function blanks(rows: number, columns: number): readonly TableRow[] {
  const empty = { text: '', colspan: 1, rowspan: 1 };
  return Array.from({ length: rows }, (_, at) =>
    row(
      Array.from({ length: columns }, () => tableCell(empty, at === rows - 1)),
      { isHead: false },
    ),
  );
}
