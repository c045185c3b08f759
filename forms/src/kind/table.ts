import { fault, type FieldBehaviour, type Finding, NO_FINDINGS } from './behaviour.ts';
import { isObject, showAny, tidyList } from './blank.ts';

/** A list of rows, each with an id; the engine judges what is in them. */
export const table: FieldBehaviour<'table'> = {
  tidy: tidyList,
  judge:
    ({ minRows: min, maxRows: max }) =>
    (value) => {
      if (!Array.isArray(value)) return [fault('table.notRows')];
      const found: Finding[] = [...checkRowIds(value)];
      const actual = value.length;
      if (actual < min) found.push(fault('table.tooFew', { min, actual }));
      if (actual > max) found.push(fault('table.tooMany', { max, actual }));
      return found.length === 0 ? NO_FINDINGS : found;
    },
  parse: () => ({ finding: fault('field.notText') }),
  format: (_field, value) => (Array.isArray(value) ? String(value.length) : showAny(value)),
};

/** Whether a value is a row that edits can speak of. */
export function isRow(value: unknown): value is Readonly<Record<string, unknown>> & { readonly id: string } {
  return (
    isObject(value) && typeof value['id'] === 'string' && value['id'].length > 0 && value['id'].length <= 64
  );
}

function checkRowIds(rows: readonly unknown[]): readonly Finding[] {
  const seen = new Set<string>();
  const found: Finding[] = [];
  for (const [at, row] of rows.entries()) {
    if (!isRow(row) || seen.has(row.id)) found.push(fault('table.rowId', { row: at + 1 }));
    else seen.add(row.id);
  }
  return found;
}
