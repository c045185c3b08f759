import { writeSheet, type Lists } from '@lixiang/forms';
import type { Column, FieldKind, FieldOf } from '@lixiang/schema';

export type SheetHead = {
  readonly label: string;
  readonly required: boolean;
  /** Counted from nought, the column of row numbers aside. */
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
};

/** The header of a table, row by row: one, or two where columns stand under a shared head. */
export function sheetHeads(table: FieldOf<'table'>, lists: Lists): readonly (readonly SheetHead[])[] {
  const { header, columns } = writeSheet(table, [], lists);
  return header.map((cells, level) =>
    cells.map(({ text, column, colspan, rowspan }) => ({
      label: text,
      required: level + rowspan === header.length && columns[column]?.required === true,
      column,
      colspan,
      rowspan,
    })),
  );
}

const NARROW: ReadonlySet<FieldKind> = new Set(['integer', 'decimal', 'year', 'month', 'yesNo', 'percent']);
const WIDE: ReadonlySet<FieldKind> = new Set(['text', 'longText', 'unit']);

/** How wide a column is drawn, in pixels. */
export function columnWidth(column: Column): number {
  if (NARROW.has(column.kind)) return 104;
  return WIDE.has(column.kind) ? 176 : 132;
}
