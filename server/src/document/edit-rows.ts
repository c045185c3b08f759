import { type Edit, type Values } from '@lixiang/forms';
import { type Context } from '../context/context.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';
import { type Save } from './find-conflicts.ts';

export type DraftRow = { readonly id: string; readonly revision: number; readonly values: Values };

/** The draft of one document as it is stored; undefined before its first save. */
export async function findDraft(rows: Rows, record: string, key: string): Promise<DraftRow | undefined> {
  return await rows
    .selectFrom('document')
    .select(['id', 'revision', 'values'])
    .where('record_id', '=', record)
    .where('key', '=', key)
    .executeTakeFirst();
}

/** The drafts of several records, by record and document with a blank between. */
export async function findDrafts(
  rows: Rows,
  records: readonly string[],
): Promise<ReadonlyMap<string, DraftRow>> {
  const found = await rows
    .selectFrom('document')
    .select(['record_id as record', 'key', 'id', 'revision', 'values'])
    .where('record_id', 'in', records)
    .execute();
  return new Map(found.map(({ record, key, ...draft }) => [`${record} ${key}`, draft]));
}

/** What has been saved after a revision, oldest first, but for what this request itself has saved. */
export async function savesSince(
  rows: Rows,
  document: string,
  { revision, requestId }: { readonly revision: number; readonly requestId: string },
): Promise<readonly Save[]> {
  const found = await rows
    .selectFrom('document_edit')
    .innerJoin('account', 'account.id', 'document_edit.account_id')
    .select(['document_edit.edits', 'document_edit.at', 'account.name as by'])
    .where('document_edit.document_id', '=', document)
    .where('document_edit.revision', '>', revision)
    .where('document_edit.request_id', '<>', requestId)
    .orderBy('document_edit.revision')
    .execute();
  return found.map(({ edits, at, by }) => ({ edits: edits.filter(isEdit), at, by }));
}

export type DraftChange = {
  readonly record: string;
  readonly key: string;
  readonly draft: DraftRow | undefined;
  readonly values: Values;
  readonly edits: readonly Edit[];
  readonly requestId: string;
};

/** Writes a draft and remembers the edits that led to it; answers its new revision. */
export async function writeDraft(
  { jurisdiction, account, clock }: Context,
  rows: Rows,
  { record, key, draft, values, edits, requestId }: DraftChange,
): Promise<number> {
  const at = clock().toISOString();
  const id = draft?.id ?? newId();
  const revision = (draft?.revision ?? 0) + 1;
  const saved = { values: json(values), revision, saved_at: at, saved_by: account };
  await (draft
    ? rows.updateTable('document').set(saved).where('id', '=', id).execute()
    : rows
        .insertInto('document')
        .values({ ...saved, jurisdiction, id, record_id: record, key })
        .execute());
  await rows
    .insertInto('document_edit')
    .values({
      jurisdiction,
      id: newId(),
      document_id: id,
      revision,
      request_id: requestId,
      edits: json(edits),
      account_id: account,
      at,
    })
    .execute();
  return revision;
}

/** Edits were parsed before they were stored. */
function isEdit(edit: unknown): edit is Edit {
  return typeof edit === 'object' && edit !== null && 'op' in edit && 'path' in edit;
}
