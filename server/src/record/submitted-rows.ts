import { type Values } from '@lixiang/forms';
import { type Rows } from '../storage/rows.ts';

/** By record and document: the answers that were handed in last. */
export async function loadSubmitted(
  rows: Rows,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, Values>>>> {
  const submitted = new Map<string, Readonly<Record<string, Values>>>();
  if (ids.length === 0) return submitted;
  const found = await rows
    .selectFrom('submission')
    .distinctOn(['record_id', 'document_key'])
    .select(['record_id as record', 'document_key as document', 'values'])
    .where('record_id', 'in', ids)
    .orderBy('record_id')
    .orderBy('document_key')
    .orderBy('sequence', 'desc')
    .execute();
  for (const { record, document, values } of found) {
    submitted.set(record, { ...submitted.get(record), [document]: values });
  }
  return submitted;
}
