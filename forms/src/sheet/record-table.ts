import { type Column, type Field, type Form } from '@lixiang/schema';
import { isFilledIn, type TableField } from './sheet-table.ts';

/** Kinds that one cell cannot hold, or that name what only the system knows. */
const NO_CELL: ReadonlySet<Field['kind']> = new Set([
  'table',
  'group',
  'file',
  'link',
  'note',
  'attachments',
  'seal',
]);

/** A form as the header of a list in which every row is one record: what people fill in, as far as a cell can hold it. */
export function recordTable(form: Form): TableField | undefined {
  const columns = form.sections.flatMap(({ fields }) => fields.filter(isCell));
  if (columns.length === 0) return undefined;
  return {
    kind: 'table',
    key: 'records',
    label: form.name,
    basis: form.basis,
    ref: form.ref,
    required: false,
    readOnly: false,
    reportable: false,
    aliases: [],
    columns,
    heads: [],
    merge: [],
    minRows: 0,
    maxRows: MOST_ROWS,
    style: 'sheet',
  };
}

const MOST_ROWS = 20_000;

/** Whether people fill a field in, and one cell can hold it. */
export function isCell(field: Field): field is Column {
  return !NO_CELL.has(field.kind) && field.kind !== 'table' && field.kind !== 'group' && isFilledIn(field);
}
