import { sql } from 'kysely';
import { writeAudit } from '../audit/write-audit.ts';
import { type Context } from '../context/context.ts';
import { changeOnce, type Outcome } from '../record/answered-request.ts';
import { lockForAct } from '../record/lock-for-act.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { type MoveCheck, type Versions } from './check-moves.ts';
import { carryBack, formPath } from '../record/form-path.ts';
import { follow, pin } from './move-records.ts';
import { type MoveReason, reasonsIn } from './move-reasons.ts';
import { keptBeside, type MovableRecord, readMovable, writeMovedDraft } from './move-rows.ts';
import { versionsTo } from './versions.ts';

/** Brings the records of a move back to where they came from, all of them, or says of each why it cannot be. */
export async function takeBackMove(
  context: Context,
  { requestId, move }: { readonly requestId: string; readonly move: string },
): Promise<Outcome<readonly MoveCheck[]>> {
  const kind = `takeBackMove ${move}`;
  return await changeOnce<readonly MoveCheck[]>(context, { requestId, kind }, async (rows) => {
    const moved = await findMove(rows, move);
    await lockForAct(
      context,
      rows,
      moved.items.map(({ record }) => record),
    );
    const versions = await versionsTo(context, rows, moved.toVersion);
    const ids = moved.items.map(({ record }) => record);
    const records = await readMovable(rows, sql`select unnest(${ids}::text[])`);
    const going = records.flatMap((record) => {
      const item = moved.items.find((each) => each.record === record.id);
      return item ? [{ record, item }] : [];
    });
    const checks = going.map(({ record, item }) => ({
      record,
      drafts: [],
      reasons: reasonsAgainst(record, item, versions),
    }));
    if (checks.some(({ reasons }) => reasons.length > 0)) return { refused: checks };
    for (const { record, item } of going) await bringBack(context, rows, { record, item, versions, move });
    await rows
      .updateTable('record_move')
      .set({ taken_back_at: context.clock().toISOString(), taken_back_by: context.account })
      .where('id', '=', move)
      .execute();
    await follow(context, rows, ids);
    return { done: { move } };
  });
}

type Item = { readonly record: string; readonly fromVersion: number; readonly recordVersion: number };

async function findMove(rows: Rows, id: string): Promise<{ toVersion: number; items: readonly Item[] }> {
  const move = await rows
    .selectFrom('record_move')
    .select(['to_version as toVersion', 'taken_back_at as takenBackAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!move) throw DomainError.notFound();
  if (move.takenBackAt !== null) throw DomainError.invalidInput('这次调整已经撤销，不需要再次撤销。');
  const items = await rows
    .selectFrom('record_move_item')
    .select(['record_id as record', 'from_version as fromVersion', 'record_version as recordVersion'])
    .where('move_id', '=', id)
    .execute();
  return { toVersion: move.toVersion, items };
}

/** Once anything was done under the new rules, the old ones may not know it. */
function reasonsAgainst(record: MovableRecord, item: Item, { packs }: Versions): readonly MoveReason[] {
  if (record.version !== item.recordVersion) return [{ code: 'actedSince', about: null }];
  const from = packs.find(({ version }) => version === item.fromVersion);
  return from ? reasonsIn(record, from) : [{ code: 'typeGone', about: record.type }];
}

type Return = {
  readonly record: MovableRecord;
  readonly item: Item;
  readonly versions: Versions;
  readonly move: string;
};

async function bringBack(
  context: Context,
  rows: Rows,
  { record, item, versions, move }: Return,
): Promise<void> {
  const packs = versions.packs.filter(({ version }) => version >= item.fromVersion);
  for (const draft of record.drafts) {
    const path = formPath(packs, record.type, draft.key);
    if (path.length < 2) continue;
    const { values } = draft;
    await writeMovedDraft(rows, draft, carryBack(path, { values, kept: keptBeside(draft) }));
  }
  await pin(rows, record, item.fromVersion);
  const detail = { from: record.packVersion, to: item.fromVersion, move };
  await writeAudit(rows, context, { action: 'takeBackMove', recordId: record.id, detail });
}
