import { Field, type Form } from '@lixiang/schema';
import { type Lists } from '../list/lists.ts';
import { NUMBER_KEY, readRecords, type RecordsRead } from './read-records.ts';
import { isCell } from './record-table.ts';
import { type SheetIssue } from './sheet-issue.ts';
import { type TableField } from './sheet-table.ts';

/** A table of a form as a sheet of its own beside a list of records: each row says first which record it belongs to. */
export type DetailTable = {
  readonly table: TableField;
  /** What the sheet is called. */
  readonly sheet: string;
};

const LONGEST_NAME = 31;

/** What a sheet may be called: spreadsheets refuse some signs, and longer names. */
export function sheetName(label: string): string {
  return label
    .replaceAll(/[\\/?*[\]:]/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
}

/** What the first column of such a sheet is called, by what records are called. */
export function ownerHead({ sections }: Form, title: string): string {
  const key = title.split('.')[1];
  const named = sections.flatMap(({ fields }) => fields).find((field) => field.key === key);
  return `所属${named?.label ?? '名称'}`;
}

/** The tables of a form whose rows people fill in, with `owner` as the head of their first column. */
export function detailTables(form: Form, owner: string): readonly DetailTable[] {
  const taken = new Set<string>();
  return form.sections.flatMap(({ fields }) =>
    fields.flatMap((field) => {
      if (field.kind !== 'table' || field.readOnly) return [];
      const columns = field.columns.filter(isCell);
      const plain = sheetName(field.label);
      const sheet = taken.has(plain) ? sheetName(`${plain.slice(0, LONGEST_NAME - 20)} ${field.key}`) : plain;
      taken.add(sheet);
      if (columns.length === 0) return [];
      return [{ table: { ...field, columns: [ownerColumn(owner), ...columns] }, sheet }];
    }),
  );
}

function ownerColumn(label: string): TableField['columns'][number] {
  const field = Field.parse({ kind: 'text', key: 'owner', label, required: true });
  if (field.kind !== 'text') throw new Error('the owner is no text');
  return { ...field, key: NUMBER_KEY };
}

/** Reads such a sheet; one without a row says nothing, and a row that does not say whose it is belongs to the one above. */
export function readDetails(
  cells: readonly (readonly string[])[],
  { table, sheet }: DetailTable,
  lists: Lists,
): RecordsRead {
  const read = readRecords(cells, table, lists);
  if ('issues' in read) {
    if (read.issues.every(({ code }) => code === 'sheet.noRows')) return { rows: [], places: {} };
    return { issues: read.issues.map((issue) => inSheet(issue, sheet)) };
  }
  let owner = '';
  const rows = read.rows.map(({ values: { [NUMBER_KEY]: said, ...values }, ...row }) => {
    owner = typeof said === 'string' ? said : owner;
    return { ...row, number: owner, values, issues: row.issues.map((issue) => inSheet(issue, sheet)) };
  });
  return { rows, places: read.places };
}

function inSheet(issue: SheetIssue, sheet: string): SheetIssue {
  return { ...issue, address: `${sheet}!${issue.address}` };
}
