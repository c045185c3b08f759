import { type Field, type Form } from '@lixiang/schema';
import { isRow } from '../kind/table.ts';
import { type Lists } from '../list/lists.ts';
import { type Row, type Values } from '../types.ts';
import { examineRow } from './examine-row.ts';
import { examineTexts, type TextCell, type TextQuality } from './examine-texts.ts';
import { type QualityFinding } from './quality.ts';

/** The tables of a form that are looked at for usual mistakes, and what was found. */
export type Examined = {
  readonly rows: number;
  /** Rows in which nothing was found. */
  readonly faultless: number;
  readonly findings: readonly QualityFinding[];
};

type Table = Extract<Field, { kind: 'table' }>;
type Asking = { readonly key: string; readonly quality: readonly TextQuality[] };

/** Looks for what the tables of a form ask to be looked at for; null where none asks. */
export function examineTables(form: Form, values: Values, lists: Lists): Examined | null {
  const tables = form.sections
    .flatMap(({ fields }) => fields)
    .filter((field) => field.kind === 'table')
    .filter((table) => isLookedAt(table));
  if (tables.length === 0) return null;
  const found = tables.map((table) => {
    const value: unknown = values[table.key];
    const rows: readonly Row[] = Array.isArray(value) ? value.filter(isRow) : [];
    const findings = [
      ...askingColumns(table).flatMap((column) => examineColumn(column, table.key, rows)),
      ...rows.flatMap((row) => examineRow(table, row, lists)),
    ];
    const troubled = new Set(findings.map(({ path }) => path[1]));
    return { rows: rows.length, faultless: rows.length - troubled.size, findings };
  });
  return {
    rows: found.reduce((sum, { rows }) => sum + rows, 0),
    faultless: found.reduce((sum, { faultless }) => sum + faultless, 0),
    findings: found.flatMap(({ findings }) => findings),
  };
}

/** Whether anything in a form is looked at for usual mistakes. */
export function hasExamined(form: Form): boolean {
  return form.sections.some(({ fields }) =>
    fields.some((field) => field.kind === 'table' && isLookedAt(field)),
  );
}

function isLookedAt(table: Table): boolean {
  return (table.quality ?? []).length > 0 || askingColumns(table).length > 0;
}

function askingColumns({ columns }: Table): readonly Asking[] {
  return columns.flatMap((column) =>
    column.kind === 'text' && column.quality !== undefined && column.quality.length > 0
      ? [{ key: column.key, quality: column.quality }]
      : [],
  );
}

function examineColumn(
  { key, quality }: Asking,
  table: string,
  rows: readonly Row[],
): readonly QualityFinding[] {
  const cells = rows.flatMap((row): readonly TextCell[] => {
    const text = row[key];
    return typeof text === 'string' && text !== '' ? [{ path: [table, row.id, key], text }] : [];
  });
  return examineTexts(cells, quality);
}
