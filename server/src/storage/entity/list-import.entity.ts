import { defineEntity, p } from '@mikro-orm/core';
import { instant, key } from './property.ts';

/** What was read of a sheet. */
export type ReadList = {
  readonly cells: readonly (readonly string[])[];
  /** Addresses of cells whose text a formula made. */
  readonly formulas: readonly string[];
  /** The sheets of the form's tables; lists that were read before there were such have none. */
  readonly others?: readonly (Pick<ReadList, 'cells' | 'formulas'> & { readonly name: string })[];
};

/** What is kept of it: with the column that each field stands in. */
export type KeptList = ReadList & { readonly places: Readonly<Record<string, number>> };

/** Something wrong with a row: at a cell, or with the whole of it. */
export type RowFault = {
  readonly address: string | null;
  readonly field: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** The form rule that says so. */
  readonly rule: string | null;
};

/** What would become of one row. */
export type JudgedRow = {
  /** In the sheet, from 1. */
  readonly row: number;
  readonly verdict: 'new' | 'same' | 'changed' | 'faulty';
  readonly title: string | null;
  /** The record that it is about, and the revision of its draft that it was compared with. */
  readonly record: string | null;
  readonly revision: number;
  readonly faults: readonly RowFault[];
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  /** The answers that a new record begins with. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Of a faulty row, its rows on the sheets of tables as they were read, by sheet and key, to be put right. */
  readonly details?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
};

/** A list that someone wants to take in: what was read of it, what was said of it, and what became of it. */
export const ListImportEntity = defineEntity({
  name: 'ListImport',
  tableName: 'list_import',
  properties: {
    ...key,
    type: p.text(),
    accountId: p.text(),
    at: instant(),
    fileName: p.text(),
    /** SHA-256 of the file. */
    sha256: p.text(),
    /** The version of the pack that the template was made for; null where the file says nothing. */
    templateVersion: p.integer().nullable(),
    /** The texts that were read, with the places of formulas. */
    content: p.json<KeptList>(),
    /** What was said of every row when it was last looked at. */
    judged: p.json<readonly JudgedRow[]>(),
    /** Of the file and of what was said of it. */
    digest: p.text(),
    importedAt: instant().nullable(),
    takenBackAt: instant().nullable(),
  },
});

/** One record that an import began or changed, and how it stood afterwards: while it stays so, nothing was done with it. */
export const ListImportItemEntity = defineEntity({
  name: 'ListImportItem',
  tableName: 'list_import_item',
  properties: {
    jurisdiction: p.text().primary(),
    importId: p.text().primary(),
    recordId: p.text().primary(),
    /** In the sheet, from 1. */
    row: p.integer(),
    began: p.boolean(),
    recordVersion: p.integer(),
    revision: p.integer(),
    /** What the draft held before, where it was changed. */
    before: p.json<Readonly<Record<string, unknown>>>().nullable(),
  },
});
