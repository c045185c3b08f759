import { applyEdits, type Edit, type Values } from '@lixiang/forms';
import { sql } from 'kysely';
import { type AuditNote, writeAudit, writeAudits } from '../audit/write-audit.ts';
import { type Context } from '../context/context.ts';
import { findDrafts } from '../document/edit-rows.ts';
import { keepDraft } from '../document/save-document.ts';
import { changeOnce, type Outcome } from '../record/answered-request.ts';
import { examine } from '../record/examine.ts';
import { loadSituations } from '../record/load-situations.ts';
import { loadCurrentPack } from '../record/packs.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { type FoundImport, lockListImport } from './find-list-import.ts';
import { importableOf } from './importable.ts';

/** A record with which something was done since the import. */
export type TouchedRecord = { readonly id: string; readonly number: string; readonly title: string | null };

export type TakeBackCommand = { readonly requestId: string; readonly listImport: string };

/** Takes an import back as a whole, while nothing has been done with any of its records; else names those. */
export async function takeBackImport(
  context: Context,
  { requestId, listImport }: TakeBackCommand,
): Promise<readonly TouchedRecord[]> {
  const kind = `takeBackImport ${listImport}`;
  const outcome = await changeOnce<readonly TouchedRecord[]>(context, { requestId, kind }, (rows) =>
    takeBack(context, rows, listImport),
  );
  return 'refused' in outcome ? outcome.refused : [];
}

async function takeBack(
  context: Context,
  rows: Rows,
  id: string,
): Promise<Outcome<readonly TouchedRecord[]>> {
  const list = await lockListImport(context, rows, id);
  if (list.importedAt === null) throw DomainError.invalidInput('这份表还没有导入，不需要撤销。');
  if (list.takenBackAt !== null) throw DomainError.invalidInput('这次导入已经撤销，不需要再次撤销。');
  await sql`select r.id from record r join list_import_item i on i.jurisdiction = r.jurisdiction
    and i.record_id = r.id where i.import_id = ${id} order by r.id for update of r`.execute(rows);
  const type = (await loadCurrentPack(context, rows)).pack.recordTypes.find(({ key }) => key === list.type);
  const document = type?.documents.find(({ form }) => form !== undefined)?.key ?? '';
  const touched = await findTouched(rows, id, document);
  if (touched.length > 0) return { refused: touched };
  await restoreChanged(context, rows, list);
  const taken = await sql<{ readonly count: number }>`select take_back_records(${id}) as count`.execute(rows);
  await rows
    .updateTable('list_import')
    .set({ taken_back_at: context.clock().toISOString() })
    .where('id', '=', id)
    .execute();
  const detail = { listImport: id, type: list.type, file: list.fileName, taken: taken.rows[0]?.count ?? 0 };
  await writeAudit(rows, context, { action: 'takeBackImport', detail });
  return { done: { listImport: id } };
}

/** Records that have gone on since: acted upon, written in, linked, filed, spoken of. */
async function findTouched(rows: Rows, id: string, document: string): Promise<readonly TouchedRecord[]> {
  const found = await sql<TouchedRecord>`
    select r.id, r.number, r.title
    from list_import_item i join record r on r.jurisdiction = i.jurisdiction and r.id = i.record_id
    where i.import_id = ${id} and (
      r.version <> i.record_version
      or exists (select from document d where d.record_id = r.id and d.revision > i.revision
        and (i.began or d.key = ${document}))
      or i.began and (
        exists (select from record_link l where l.from_id = r.id or l.to_id = r.id)
        or exists (select from file f where f.record_id = r.id)
        or exists (select from opinion o where o.record_id = r.id)
        or exists (select from point p where p.record_id = r.id)
        or exists (select from filing f where f.record_id = r.id)
        or exists (select from draw d where d.record_id = r.id)
        or exists (select from notice n where n.record_id = r.id)
        or exists (select from record_move_item m where m.record_id = r.id)
        or (select count(*) from document d where d.record_id = r.id) > 1))
    order by r.number limit 100`.execute(rows);
  return found.rows;
}

/** Records whose drafts are read together. */
const BATCH = 200;

/** Gives the drafts that the list changed the answers that they had before. */
async function restoreChanged(context: Context, rows: Rows, list: FoundImport): Promise<void> {
  const items = await rows
    .selectFrom('list_import_item')
    .select(['record_id as record', 'before'])
    .where('import_id', '=', list.id)
    .where('began', '=', false)
    .orderBy('record_id')
    .execute();
  for (let at = 0; at < items.length; at += BATCH)
    await restore(context, rows, { list: list.id, items: items.slice(at, at + BATCH) });
}

type Restoring = {
  readonly list: string;
  readonly items: readonly { readonly record: string; readonly before: Values | null }[];
};

async function restore(context: Context, rows: Rows, { list, items }: Restoring): Promise<void> {
  const ids = items.map(({ record }) => record);
  const situations = await loadSituations(context, rows, ids);
  const drafts = await findDrafts(rows, ids);
  const notes = items.map(async ({ record, before }): Promise<AuditNote> => {
    const situation = situations.get(record);
    const importable = situation && importableOf(situation.pack, situation.type);
    if (!situation || !importable) throw new Error(`record ${record} is gone`);
    const key = importable.document;
    const draft = drafts.get(`${record} ${key}`);
    const edits = Object.entries(before ?? {}).map(([field, value]): Edit => ({
      op: 'set',
      path: [field],
      value,
    }));
    const { values } = applyEdits(draft?.values ?? {}, edits);
    const requestId = `${list} ${record} back`;
    const examination = examine(situation);
    const revision = await keepDraft(context, rows, { examination, key, draft, values, edits, requestId });
    return {
      action: 'saveDocument',
      recordId: record,
      detail: { document: key, revision, takenBack: list },
    };
  });
  await writeAudits(rows, context, await Promise.all(notes));
}
