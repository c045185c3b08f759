import { writeAudit, writeAudits } from '../audit/write-audit.ts';
import { type Context } from '../context/context.ts';
import { changeOnce, type Outcome } from '../record/answered-request.ts';
import { insertRecords } from '../record/insert-records.ts';
import { lockForBirth } from '../record/lock-for-act.ts';
import { type Refusal } from '../record/refusal.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type JudgedRow } from '../storage/entity/list-import.entity.ts';
import { json, type Rows } from '../storage/rows.ts';
import { changeRecords } from './change-records.ts';
import { type FoundImport, lockListImport } from './find-list-import.ts';
import { followOn } from './follow-on.ts';
import { judgeList, type JudgedList } from './judge-list.ts';
import { importProgress } from './progress.ts';

export type ImportCommand = {
  readonly requestId: string;
  readonly listImport: string;
  /** Of what was shown: anything else is shown first. */
  readonly digest: string;
  /** The act that every new record is taken through at once; null leaves them in their first state. */
  readonly act: string | null;
};

/** Why a list was not taken in. */
export type NotImported =
  | { readonly moved: { readonly rows: readonly JudgedRow[]; readonly digest: string } }
  | { readonly blockers: Refusal; readonly row: number | null };

/** Records that are written by one statement. */
const BATCH = 200;

/** Takes a list in exactly as it was shown, all of it or nothing. */
export async function importList(context: Context, command: ImportCommand): Promise<NotImported | null> {
  const { requestId, listImport, digest, act } = command;
  const kind = `importList ${listImport} ${digest} ${act ?? ''}`;
  const progress = importProgress(context.store);
  try {
    const outcome = await changeOnce<NotImported>(context, { requestId, kind }, (rows) =>
      take(context, rows, command),
    );
    if (!('refused' in outcome)) return null;
    if ('moved' in outcome.refused) await showAnew(context, listImport, outcome.refused.moved);
    return outcome.refused;
  } finally {
    progress.delete(listImport);
  }
}

async function take(context: Context, rows: Rows, command: ImportCommand): Promise<Outcome<NotImported>> {
  const list = await lockListImport(context, rows, command.listImport);
  if (list.importedAt !== null) throw DomainError.invalidInput('这份表已经导入，不需要再次导入。');
  await lockConcerned(rows, list.judged);
  const judged = await judgeList(context, rows, list);
  if ('issues' in judged) throw DomainError.invalidInput('表格的格式已经调整，请下载新的模板重新填写。');
  if ('refused' in judged) return { refused: { blockers: judged.refused, row: null } };
  if (judged.digest !== command.digest)
    return { refused: { moved: { rows: judged.rows, digest: judged.digest } } };
  const fresh = judged.rows.filter(({ verdict }) => verdict === 'new');
  const changed = judged.rows.filter(({ verdict }) => verdict === 'changed');
  if (fresh.length + changed.length === 0)
    throw DomainError.invalidInput('表中没有可以导入的行，请按提示更正后重新上传。');
  const { pack, type } = judged.importable;
  await lockForBirth(context, rows, { pack, type, unit: judged.beginning.unit.id });
  const taking = { list, judged, act: command.act, total: fresh.length + changed.length };
  for (let at = 0; at < fresh.length; at += BATCH) {
    const refused = await begin(context, rows, { ...taking, batch: fresh.slice(at, at + BATCH), at });
    if (refused) return { refused };
  }
  for (let at = 0; at < changed.length; at += BATCH) {
    await changeRecords(context, rows, { ...taking, batch: changed.slice(at, at + BATCH) });
    noteProgress(context, taking, fresh.length + at);
  }
  await rows
    .updateTable('list_import')
    .set({ imported_at: context.clock().toISOString() })
    .where('id', '=', list.id)
    .execute();
  const detail = {
    listImport: list.id,
    type: list.type,
    file: list.fileName,
    sha256: list.sha256,
    began: fresh.length,
    changed: changed.length,
    leftOut: judged.rows.length - taking.total,
  };
  await writeAudit(rows, context, { action: 'importList', detail });
  return { done: { listImport: list.id } };
}

/** What the list changes stays as it was looked at until the transaction ends. */
async function lockConcerned(rows: Rows, judged: readonly JudgedRow[]): Promise<void> {
  const ids = judged.flatMap(({ record }) => record ?? []).toSorted();
  if (ids.length === 0) return;
  await rows.selectFrom('record').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute();
}

type Taking = {
  readonly list: FoundImport;
  readonly judged: JudgedList;
  readonly act: string | null;
  readonly total: number;
};
type Batch = Taking & { readonly batch: readonly JudgedRow[]; readonly at: number };

async function begin(
  context: Context,
  rows: Rows,
  { list, judged, act, batch, at, total }: Batch,
): Promise<NotImported | undefined> {
  const { pack, type, document } = judged.importable;
  const ids = await insertRecords(context, rows, {
    pack,
    type,
    unitId: judged.beginning.unit.id,
    requestId: list.id,
    documents: batch.map(({ values }) => ({ [document]: values })),
  });
  await writeAudits(
    rows,
    context,
    ids.map((recordId) => ({
      action: 'createRecord',
      recordId,
      detail: { type: list.type, listImport: list.id },
    })),
  );
  if (act !== null) {
    const refused = await followOn(context, rows, { list, beginning: judged.beginning, act, ids });
    if (refused) return { blockers: refused.blockers, row: batch[refused.index]?.row ?? null };
  }
  const revisions = await revisionsOf(rows, ids, document);
  await rows
    .insertInto('list_import_item')
    .values(
      ids.map((id, index) => ({
        jurisdiction: context.jurisdiction,
        import_id: list.id,
        record_id: id,
        row: batch[index]?.row ?? 0,
        began: true,
        record_version: act === null ? 1 : 2,
        revision: revisions.get(id) ?? 1,
        before: null,
      })),
    )
    .execute();
  noteProgress(context, { list, total }, at + batch.length);
  return undefined;
}

/** Numbers that the act gave have been written into the drafts. */
async function revisionsOf(
  rows: Rows,
  ids: readonly string[],
  document: string,
): Promise<ReadonlyMap<string, number>> {
  const found = await rows
    .selectFrom('document')
    .select(['record_id as record', 'revision'])
    .where('record_id', 'in', ids)
    .where('key', '=', document)
    .execute();
  return new Map(found.map(({ record, revision }) => [record, revision]));
}

function noteProgress(context: Context, { list, total }: Pick<Taking, 'list' | 'total'>, done: number): void {
  importProgress(context.store).set(list.id, { done, total });
}

/** Something has moved: what would become of the list now is kept, to be looked at again. */
async function showAnew(
  context: Context,
  id: string,
  { rows: judged, digest }: { readonly rows: readonly JudgedRow[]; readonly digest: string },
): Promise<void> {
  await context.change((rows) =>
    rows
      .updateTable('list_import')
      .set({ judged: json(judged), digest })
      .where('id', '=', id)
      .execute(),
  );
}
