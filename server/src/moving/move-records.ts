import { type Context } from '../context/context.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { changeOnce, type Outcome } from '../record/answered-request.ts';
import { examine } from '../record/examine.ts';
import { loadSituations } from '../record/load-situations.ts';
import { lockForAct } from '../record/lock-for-act.ts';
import { noteChange } from '../record/refresh-clocks.ts';
import { refreshRecord } from '../record/refresh-record.ts';
import { digestOf } from '../shared/digest.ts';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import { type Rows } from '../storage/rows.ts';
import { type MoveCheck, type Versions, versionsFrom } from './check-moves.ts';
import { carryAlong, formPath } from '../record/form-path.ts';
import { keptBeside, type MovableRecord, writeMovedDraft } from './move-rows.ts';
import { checkThese, requireFew } from './plan-moves.ts';
import { versionsTo } from './versions.ts';

export type MoveCommand = {
  readonly requestId: string;
  readonly ids: readonly string[];
  readonly toVersion: number;
};

/** Brings records to a newer version of the pack, all of them, or says of each why it cannot be. */
export async function moveRecords(
  context: Context,
  { requestId, ids, toVersion }: MoveCommand,
): Promise<Outcome<readonly MoveCheck[]>> {
  requireFew(ids);
  if (ids.length === 0) throw DomainError.invalidInput('请先选择要改用新版配置的事项。');
  const wanted = [...new Set(ids)].toSorted();
  const kind = `moveRecords ${toVersion} ${digestOf(wanted)}`;
  return await changeOnce<readonly MoveCheck[]>(context, { requestId, kind }, async (rows) => {
    await lockAll(context, rows, wanted);
    const versions = await versionsTo(context, rows, toVersion);
    const checks = await checkThese(rows, wanted, versions);
    if (checks.some(({ reasons }) => reasons.length > 0)) return { refused: checks };
    return { done: { move: await move(context, rows, { toVersion, versions, checks }) } };
  });
}

type Moving = {
  readonly toVersion: number;
  readonly versions: Versions;
  readonly checks: readonly MoveCheck[];
};

async function move(context: Context, rows: Rows, { toVersion, versions, checks }: Moving): Promise<string> {
  const { jurisdiction, account } = context;
  const id = newId();
  await rows
    .insertInto('record_move')
    .values({
      jurisdiction,
      id,
      to_version: toVersion,
      account_id: account,
      at: context.clock().toISOString(),
      taken_back_at: null,
      taken_back_by: null,
    })
    .execute();
  for (const { record } of checks) {
    const packs = versionsFrom(versions, record);
    for (const draft of record.drafts) {
      const path = formPath(packs, record.type, draft.key);
      if (path.length < 2) continue;
      const { values } = draft;
      await writeMovedDraft(rows, draft, carryAlong(path, { values, kept: keptBeside(draft) }));
    }
    await rows
      .insertInto('record_move_item')
      .values({
        jurisdiction,
        move_id: id,
        record_id: record.id,
        from_version: record.packVersion,
        record_version: record.version + 1,
      })
      .execute();
    await pin(rows, record, toVersion);
    const detail = { from: record.packVersion, to: toVersion, move: id };
    await writeAudit(rows, context, { action: 'moveRecord', recordId: record.id, detail });
  }
  await follow(
    context,
    rows,
    checks.map(({ record }) => record.id),
  );
  return id;
}

/** Keeps records, and what they look at, as they are until the transaction ends; one that there is not is none. */
async function lockAll(context: Context, rows: Rows, ids: readonly string[]): Promise<void> {
  const found = await rows.selectFrom('record').select('id').where('id', 'in', ids).execute();
  if (found.length < ids.length) throw DomainError.notFound();
  await lockForAct(context, rows, ids);
}

/** Pins a record to a version; whoever has it open must look again before they act. */
export async function pin(rows: Rows, { id, version }: MovableRecord, packVersion: number): Promise<void> {
  await rows
    .updateTable('record')
    .set({ pack_version: packVersion, version: version + 1 })
    .where('id', '=', id)
    .execute();
}

/** Brings lists, reading rights and clocks up to date with records that stand under other rules now. */
export async function follow(context: Context, rows: Rows, ids: readonly string[]): Promise<void> {
  for (const situation of (await loadSituations(context, rows, ids)).values()) {
    await refreshRecord(context, rows, examine(situation));
    noteChange(rows, situation);
  }
}
