import { type Column } from '@lixiang/schema';
import { formatText } from '../kind/field-text.ts';
import { type Lists } from '../list/lists.ts';
import { type Row } from '../types.ts';
import { headOf, sheetColumns, type TableField } from './sheet-table.ts';

/** One cell of the sheet; cells that a span covers are left out. Columns count from 0. */
export type SheetCell = {
  readonly column: number;
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
};
/** A table as the official sheet shows it: one or two header rows, then the rows with merged runs. */
export type WrittenSheet = {
  readonly columns: readonly Column[];
  readonly header: readonly (readonly SheetCell[])[];
  readonly rows: readonly (readonly SheetCell[])[];
};

/** Writes a table in its official layout, for export and print. */
export function writeSheet(table: TableField, rows: readonly Row[], lists: Lists): WrittenSheet {
  const columns = sheetColumns(table);
  const texts = rows.map((row) =>
    columns.map((column) => formatText(column, row[column.key], { lists, siblings: row })),
  );
  return { columns, header: headerOf(table, columns), rows: mergeRuns(texts, columns, table) };
}

function headerOf(table: TableField, columns: readonly Column[]): readonly (readonly SheetCell[])[] {
  const label = ({ label: text }: Column, column: number, rowspan: number) => ({
    column,
    text,
    colspan: 1,
    rowspan,
  });
  const heads = columns.map((column) => headOf(table, column));
  if (heads.every((head) => head === undefined)) {
    return [columns.map((column, at) => label(column, at, 1))];
  }
  const first = columns.flatMap((column, at): readonly SheetCell[] => {
    const head = heads[at];
    if (head === undefined) return [label(column, at, 2)];
    if (heads[at - 1] === head) return [];
    const end = heads.findIndex((other, place) => place > at && other !== head);
    return [{ column: at, text: head, colspan: (end < 0 ? columns.length : end) - at, rowspan: 1 }];
  });
  const second = columns.flatMap((column, at) => (heads[at] === undefined ? [] : [label(column, at, 1)]));
  return [first, second];
}

/** Equal neighbours of merged columns become one cell; an inner run ends where an outer one does. */
function mergeRuns(
  texts: readonly (readonly string[])[],
  columns: readonly Column[],
  { merge }: TableField,
): readonly (readonly SheetCell[])[] {
  const starts = columns.map(() => texts.map(() => true));
  let outer = texts.map((_row, at) => at === 0);
  for (const key of merge) {
    const column = columns.findIndex((each) => each.key === key);
    if (column < 0) continue;
    const broken: readonly boolean[] = outer;
    outer = texts.map(
      (row, at) => broken[at] === true || row[column] === '' || row[column] !== texts[at - 1]?.[column],
    );
    starts[column] = outer;
  }
  return texts.map((row, at) =>
    row.flatMap((text, column) => {
      const own = starts[column] ?? [];
      if (own[at] !== true) return [];
      let end = at + 1;
      while (own[end] === false) end += 1;
      return [{ column, text, colspan: 1, rowspan: end - at }];
    }),
  );
}
