import { type Values } from '@lixiang/forms';
import { type Context } from '../context/context.ts';
import { type Rows } from '../storage/rows.ts';
import { insertRecords, type NewRecords } from './insert-records.ts';

type NewRecord = Omit<NewRecords, 'documents'> & {
  /** Drafts to begin with, by document. */
  readonly documents: Readonly<Record<string, Values>>;
};

/** Begins a record in its first state. */
export async function insertRecord(
  context: Context,
  rows: Rows,
  { documents, ...made }: NewRecord,
): Promise<string> {
  const [id] = await insertRecords(context, rows, { ...made, documents: [documents] });
  if (id === undefined) throw new Error('one record was to be written');
  return id;
}
