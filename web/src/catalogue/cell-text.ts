import { formatText, parseText, type Lists, type Path, type Row, type Values } from '@lixiang/forms';
import type { Column, FieldOf } from '@lixiang/schema';
import type { SheetSource } from './sheet-source.ts';

/** One table as a sheet sees it. */
export type SheetTable = {
  readonly field: FieldOf<'table'>;
  /** The columns that hold answers. */
  readonly columns: readonly Column[];
  readonly path: Path;
  readonly source: SheetSource;
  readonly lists: Lists;
};

/** The rows as they stand, whole. */
export function rowsOf({ source, path }: Pick<SheetTable, 'source' | 'path'>): readonly Row[] {
  const rows = source.values()[path[0] ?? ''];
  return Array.isArray(rows) ? rows.filter(isRow) : [];
}

/** What a cell shows. */
export function cellText(table: SheetTable, row: string, column: Column): string {
  const { value } = table.source.answer([...table.path, row, column.key]);
  if (value === undefined || value === null) return '';
  return formatText(column, value, { lists: table.lists, siblings: {} });
}

/** What a typed text means in a cell; what cannot be read is kept as typed, for the engine to object to. */
export function readCell(
  table: SheetTable,
  { row, column }: { readonly row: string | undefined; readonly column: Column },
  text: string,
): unknown {
  const siblings = row === undefined ? {} : rowAnswers(table, row);
  const parsed = parseText(column, text, { lists: table.lists, siblings });
  return 'value' in parsed ? parsed.value : text;
}

/** The answers of one row, for columns that depend on others. */
function rowAnswers({ columns, path, source }: SheetTable, row: string): Values {
  return Object.fromEntries(columns.map(({ key }) => [key, source.answer([...path, row, key]).value]));
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}
