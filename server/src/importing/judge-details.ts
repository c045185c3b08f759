import { isDeepStrictEqual } from 'node:util';
import {
  cellAddress,
  type DetailTable,
  type Issue,
  NUMBER_KEY,
  type openLists,
  readDetails,
  type RecordRow,
  type Row,
  type SheetIssue,
  type Values,
} from '@lixiang/forms';
import { DomainError } from '../shared/domain-error.ts';
import { type JudgedRow, type ReadList, type RowFault } from '../storage/entity/list-import.entity.ts';
import { type Importable } from './importable.ts';

type DetailSheet = {
  readonly detail: DetailTable;
  readonly rows: readonly RecordRow[];
  readonly places: Readonly<Record<string, number>>;
  readonly formulas: ReadonlySet<string>;
  readonly cells: readonly (readonly string[])[];
};

/** A table's sheet with its rows by the row of the list that they belong to, which counts from 0. */
export type OwnedSheet = DetailSheet & { readonly owned: ReadonlyMap<number, readonly RecordRow[]> };

type Reading = { readonly content: ReadList; readonly lists: ReturnType<typeof openLists> };

/** The sheets of a form's tables that a workbook has, or what is wrong with their headers. */
export function readDetailSheets(
  { details }: Importable,
  { content, lists }: Reading,
): { readonly sheets: readonly DetailSheet[] } | { readonly issues: readonly SheetIssue[] } {
  const sheets: DetailSheet[] = [];
  for (const detail of details) {
    const found = (content.others ?? []).find(({ name }) => name === detail.sheet);
    if (!found) continue;
    const read = readDetails(found.cells, detail, lists);
    if ('issues' in read) return read;
    const { cells } = found;
    sheets.push({ detail, cells, rows: read.rows, places: read.places, formulas: new Set(found.formulas) });
  }
  return { sheets };
}

/** Finds whose each row of a table is, by number or by what it is called; a row that is nobody's is told, and nothing read. */
export function ownersOf(
  rows: readonly RecordRow[],
  sheets: readonly DetailSheet[],
  titleKey: string,
): readonly OwnedSheet[] {
  const byName = new Map<string, number>();
  for (const { at, number, values } of rows.toReversed()) {
    const title = values[titleKey];
    if (typeof title === 'string') byName.set(title, at);
    if (number !== '') byName.set(number, at);
  }
  return sheets.map((sheet) => {
    const strays = sheet.rows.filter(({ number }) => !byName.has(number));
    if (strays.length > 0) throw DomainError.invalidInput(strayWords(sheet.detail, strays));
    const owned = Map.groupBy(sheet.rows, ({ number }) => byName.get(number) ?? -1);
    return { ...sheet, owned };
  });
}

const MOST_TOLD = 5;

function strayWords({ sheet, table }: DetailTable, strays: readonly RecordRow[]): string {
  const told = strays
    .slice(0, MOST_TOLD)
    .map(({ at, number }) =>
      number === '' ? `第 ${at + 1} 行未填` : `第 ${at + 1} 行“${number.slice(0, 40)}”`,
    );
  const more = strays.length > MOST_TOLD ? `等 ${strays.length} 行` : '';
  const head = table.columns[0]?.label ?? '';
  return `工作表“${sheet}”中${told.join('、')}${more}，在第一张工作表中找不到。请把“${head}”改成与第一张工作表一致的名称或者编号后重新选择。`;
}

/** The tables of one row of a list: their answers, what is wrong in their cells, and where an issue of the form stands. */
export type RowTables = {
  readonly values: Values;
  readonly faults: readonly RowFault[];
  /** As they were read, by sheet and key. */
  readonly texts: NonNullable<JudgedRow['details']>;
  has(issue: Issue): boolean;
  faultOf(issue: Issue): RowFault | undefined;
};

/** What the sheets say of the tables of one row; a record that has no row in a sheet keeps what it has there. */
export function tablesOf(at: number, before: Values, sheets: readonly OwnedSheet[]): RowTables {
  const tables = sheets.flatMap((sheet) => {
    const rows = sheet.owned.get(at) ?? [];
    const { key } = sheet.detail.table;
    return rows.length === 0 ? [] : [{ key, sheet, rows, answers: withIds(rows, before[key], sheet) }];
  });
  const byKey = new Map(tables.map((table) => [table.key, table]));
  return {
    values: Object.fromEntries(tables.map(({ key, answers }) => [key, answers])),
    faults: tables.flatMap(({ key, sheet, rows }) => rows.flatMap((row) => cellFaults(key, sheet, row))),
    texts: Object.fromEntries(
      tables.map(({ sheet, rows }) => [sheet.detail.sheet, rows.map((row) => textsOf(sheet, row))]),
    ),
    has: ({ path: [key = ''] }) => byKey.has(key),
    faultOf: ({ path: [key = '', id, column = ''], code, params, rule }) => {
      const table = byKey.get(key);
      if (!table) return undefined;
      const row = table.rows[table.answers.findIndex((answer) => answer.id === id)];
      const place = table.sheet.places[column];
      const name = table.sheet.detail.sheet;
      const address = row === undefined ? name : `${name}!${cellAddress(row.at, place ?? 0)}`;
      return { address, field: key, code, params, rule: rule ?? null };
    },
  };
}

function textsOf(
  { cells, places }: DetailSheet,
  { at, number }: RecordRow,
): Readonly<Record<string, string>> {
  const texts = Object.entries(places).map(([key, place]) => [key, cells[at]?.[place] ?? ''] as const);
  return { ...Object.fromEntries(texts), [NUMBER_KEY]: number };
}

/** What could not be read, and what formulas have made. */
function cellFaults(
  field: string,
  { places, formulas, detail }: OwnedSheet,
  row: RecordRow,
): readonly RowFault[] {
  const unread = row.issues.map(({ address, code, params }) => ({
    address,
    code,
    params,
    field,
    rule: null,
  }));
  const made = Object.values(places).flatMap((place) => {
    const address = cellAddress(row.at, place);
    if (!formulas.has(address)) return [];
    return [{ address: `${detail.sheet}!${address}`, code: 'list.formula', params: {}, field, rule: null }];
  });
  return [...unread, ...made];
}

/**
 * Rows keep the ids, and what the sheet does not show, of those that they are: a row that says the same, else the one
 * in its place. The same sheet beside the same record comes to the same.
 */
function withIds(rows: readonly RecordRow[], before: unknown, { places }: DetailSheet): readonly Row[] {
  const old = Array.isArray(before) ? before.filter(isRow) : [];
  const shown = (row: Values) =>
    Object.fromEntries(Object.entries(row).filter(([key, value]) => key in places && value !== null));
  const free = new Set(old);
  const same = rows.map(({ values }) => {
    const found = old.find((row) => free.has(row) && isDeepStrictEqual(shown(row), values));
    if (found) free.delete(found);
    return found;
  });
  const taken = new Set(old.map(({ id }) => id));
  let next = 0;
  return rows.map(({ values }, at): Row => {
    const kept = same[at] ?? inPlace(old[at], free);
    const hidden = Object.entries(kept ?? {}).filter(([key]) => !(key in places));
    do next += 1;
    while (taken.has(`i${next}`));
    return { id: `i${next}`, ...Object.fromEntries(hidden), ...values };
  });
}

function inPlace(row: Row | undefined, free: Set<Row>): Row | undefined {
  if (!row || !free.has(row)) return undefined;
  free.delete(row);
  return row;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}
