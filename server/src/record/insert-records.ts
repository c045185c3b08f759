import { type Values } from '@lixiang/forms';
import { type Context } from '../context/context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';
import { examine } from './examine.ts';
import { numbersOfNew } from './insert-record.ts';
import { loadSituations } from './load-situations.ts';
import { refreshHandedIn } from './refresh-handed-in.ts';
import { noteChange } from './refresh-clocks.ts';
import { refreshRecord } from './refresh-record.ts';
import { reportWritten } from './report-written.ts';
import { KEPT_STATE } from './wording.ts';

export type NewRecords = {
  readonly pack: CompiledPack;
  readonly type: CompiledType;
  readonly unitId: string;
  readonly requestId: string;
  /** The document that each of them begins with, and its answers. */
  readonly document: string;
  readonly answers: readonly Values[];
};

/** Begins many records at once, each in its first state; answers their ids in the same order. */
export async function insertRecords(
  context: Context,
  rows: Rows,
  { pack, type, unitId, requestId, document, answers }: NewRecords,
): Promise<readonly string[]> {
  if (answers.length === 0) return [];
  const { jurisdiction, actor } = context;
  const { recordType, procedure } = type;
  const state = procedure?.initial ?? KEPT_STATE.key;
  const at = context.clock().toISOString();
  const numbers = await numbersOfNew(context, rows, { pack, type, unitId, count: answers.length });
  const made = numbers.map((number, index) => ({ id: newId(), number, values: answers[index] ?? {} }));
  await rows
    .insertInto('record')
    .values(
      made.map(({ id, number }) => ({
        jurisdiction,
        id,
        type: recordType.key,
        pack_version: pack.version,
        unit_id: unitId,
        number,
        title: null,
        state,
        state_since: at,
        facts: json({}),
        columns: json({}),
        version: 1,
        created_at: at,
        created_by: actor.accountId,
        updated_at: at,
      })),
    )
    .execute();
  await rows
    .insertInto('document')
    .values(
      made.map(({ id, values }) => ({
        jurisdiction,
        id: newId(),
        record_id: id,
        key: document,
        values: json(values),
        revision: 1,
        saved_at: at,
        saved_by: actor.accountId,
      })),
    )
    .execute();
  await rows
    .insertInto('event')
    .values(
      made.map(({ id }) => ({
        jurisdiction,
        id: newId(),
        record_id: id,
        sequence: 1,
        transition: null,
        from_state: null,
        to_state: state,
        account_id: actor.accountId,
        organisation_id: actor.organisationId,
        caused_by: null,
        at,
        basis: json({ basis: recordType.basis }),
        reason: null,
        remarks: json([]),
        input: null,
        acknowledged: json([]),
        request_id: requestId,
      })),
    )
    .execute();
  const ids = made.map(({ id }) => id);
  for (const situation of (await loadSituations(context, rows, ids)).values()) {
    const examination = examine(situation);
    await refreshRecord(context, rows, examination);
    await reportWritten(context, rows, examination);
    if (!procedure) await refreshHandedIn(context, rows, { examination, now: {} });
    noteChange(rows, situation);
  }
  return ids;
}
