import { type Values } from '@lixiang/forms';
import { sql } from 'kysely';
import { type Rows } from '../storage/rows.ts';

/** What was last handed in of these documents of a record. */
export async function lastHandedIn(
  rows: Rows,
  record: string,
  documents: readonly string[],
): Promise<Readonly<Record<string, Values>>> {
  const { rows: found } = await sql<{ readonly document: string; readonly values: Values }>`
    select distinct on (document_key) document_key as document, "values" from submission
    where record_id = ${record} and document_key = any(${documents})
    order by document_key, sequence desc`.execute(rows);
  return Object.fromEntries(found.map(({ document, values }) => [document, values]));
}
