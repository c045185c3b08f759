import { isDeepStrictEqual } from 'node:util';
import {
  cellAddress,
  type Circumstances,
  type Issue,
  type RecordRow,
  type RecordsRead,
  type Values,
} from '@lixiang/forms';
import { type JudgedRow, type RowFault } from '../storage/entity/list-import.entity.ts';
import { type Importable } from './importable.ts';
import { type OwnedSheet, tablesOf } from './judge-details.ts';

/** A record that there is already, as a list is compared with it. */
export type Known = {
  readonly id: string;
  readonly number: string;
  readonly title: string | null;
  readonly revision: number;
  readonly values: Values;
  /** Why whoever asks may not change it by a list; null where they may. */
  readonly closed: Pick<RowFault, 'code' | 'params'> | null;
};

/** A list that was read, and what its rows are looked at beside. */
export type Judging = {
  readonly importable: Importable;
  readonly read: Extract<RecordsRead, { rows: unknown }>;
  readonly formulas: ReadonlySet<string>;
  /** The rows of the form's tables. */
  readonly details: readonly OwnedSheet[];
  readonly known: readonly Known[];
  /** What a new record begins with. */
  readonly initial: Values;
  readonly circumstances: Circumstances;
};

/** What would become of every row of a list; the same rows beside the same records come to the same. */
export function judgeRows(judging: Judging): readonly JudgedRow[] {
  const { importable, read, known } = judging;
  const titleKey = importable.type.recordType.title.split('.')[1] ?? '';
  const named = read.rows.map((row) => ({ row, title: titleOf(row, titleKey) }));
  const look: Look = {
    ...judging,
    titleKey,
    byNumber: new Map(known.map((each) => [each.number, each])),
    byTitle: Map.groupBy(known, ({ title }) => title),
    rowsOf: Map.groupBy(named, ({ title }) => title),
  };
  return named.map(({ row, title }) => judgeRow(row, title, look));
}

type Named = { readonly row: RecordRow; readonly title: string | null };
type Look = Judging & {
  readonly titleKey: string;
  readonly byNumber: ReadonlyMap<string, Known>;
  readonly byTitle: ReadonlyMap<string | null, readonly Known[]>;
  readonly rowsOf: ReadonlyMap<string | null, readonly Named[]>;
};

function judgeRow(row: RecordRow, title: string | null, look: Look): JudgedRow {
  const { importable, read, formulas, initial } = look;
  const unread: readonly RowFault[] = row.issues.map(({ address, column, code, params }) => ({
    address,
    code,
    params,
    rule: null,
    field: fieldAt(read.places, column),
  }));
  const made = Object.entries(read.places).flatMap(([field, place]) => {
    const address = cellAddress(row.at, place);
    return formulas.has(address) ? [faultAt({ address, field, code: 'list.formula' })] : [];
  });
  const found = findKnown(row, title, look);
  const record = found.known;
  const before = record?.values ?? initial;
  const tables = tablesOf(row.at, before, look.details);
  const given = { ...row.values, ...tables.values };
  const values = { ...before, ...given };
  const faults = [...unread, ...made, ...tables.faults, ...found.faults];
  const judged = importable.form.evaluate(values, look.circumstances).issues;
  const issues = judged
    .filter((issue) => isOfRow(issue, read.places) || (issue.severity === 'error' && tables.has(issue)))
    .map((issue) => tables.faultOf(issue) ?? cellFault(row, issue, look));
  const known = new Set(faults.map(({ field, address }) => `${field ?? ''} ${address ?? ''}`));
  const all = [
    ...faults,
    ...issues.filter(({ field, address }) => field === null || !known.has(`${field} ${address ?? ''}`)),
  ];
  const changes = record ? changesIn(given, record.values) : [];
  const closed: readonly RowFault[] =
    record && changes.length > 0 && record.closed !== null ? [faultAt(record.closed)] : [];
  const told = [...all, ...closed];
  const verdict =
    told.length > 0 ? 'faulty' : record === null ? 'new' : changes.length > 0 ? 'changed' : 'same';
  return {
    row: row.at + 1,
    verdict,
    title,
    record: record?.id ?? null,
    revision: record?.revision ?? 0,
    faults: told,
    changes: verdict === 'changed' ? changes : [],
    values: verdict === 'new' ? values : {},
    ...(verdict === 'faulty' && { details: tables.texts }),
  };
}

/** The record that a row is about: by its number, else by its title; and what speaks against taking it so. */
function findKnown(
  row: RecordRow,
  title: string | null,
  { byNumber, byTitle, rowsOf, titleKey, read }: Look,
): { readonly known: Known | null; readonly faults: readonly RowFault[] } {
  const address = cellAddress(row.at, read.places[titleKey] ?? 0);
  const twins = title === null ? [] : (rowsOf.get(title) ?? []).filter((each) => sameTarget(each.row, row));
  const [first] = twins;
  const faults =
    first && first.row.at !== row.at
      ? [faultAt({ address, field: titleKey, code: 'list.repeated', params: { row: first.row.at + 1 } })]
      : [];
  if (row.number !== '') {
    const known = byNumber.get(row.number) ?? null;
    const missing = faultAt({ code: 'list.noSuchNumber', params: { number: row.number } });
    return { known, faults: known ? faults : [...faults, missing] };
  }
  const [known = null, ...others] = title === null ? [] : (byTitle.get(title) ?? []);
  if (others.length === 0) return { known, faults };
  const params = { count: others.length + 1 };
  return {
    known: null,
    faults: [...faults, faultAt({ address, field: titleKey, code: 'list.ambiguous', params })],
  };
}

/** Two rows of one title are about different records only where both say which. */
function sameTarget(one: RecordRow, other: RecordRow): boolean {
  return one.number === '' || other.number === '' || one.number === other.number;
}

/** A blank cell leaves an answer as it is. */
function changesIn(values: Values, before: Values): JudgedRow['changes'] {
  return Object.entries(values).flatMap(([field, after]) => {
    const old = before[field] ?? null;
    // The database keeps the answers of a row in an order of its own.
    return isDeepStrictEqual(old, after) ? [] : [{ field, before: old, after }];
  });
}

/** What a row can be blamed for: its own columns, and the rules over them; the rest is filled in later. */
function isOfRow({ path, severity, rule }: Issue, places: Readonly<Record<string, number>>): boolean {
  return severity === 'error' && (rule !== undefined || (path[0] !== undefined && path[0] in places));
}

function cellFault(row: RecordRow, { path, code, params, rule }: Issue, { read }: Look): RowFault {
  const field = path[0] ?? null;
  const place = field === null ? undefined : read.places[field];
  const address = place === undefined ? null : cellAddress(row.at, place);
  return { address, field, code, params, rule: rule ?? null };
}

export function faultAt(fault: Pick<RowFault, 'code'> & Partial<RowFault>): RowFault {
  return { address: null, field: null, params: {}, rule: null, ...fault };
}

function fieldAt(places: Readonly<Record<string, number>>, column: number): string | null {
  return Object.entries(places).find(([, place]) => place === column)?.[0] ?? null;
}

function titleOf({ values }: RecordRow, key: string): string | null {
  const title = values[key];
  return typeof title === 'string' && title !== '' ? title : null;
}
