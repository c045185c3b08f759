import { type Context } from '../context/context.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';
import { examine } from './examine.ts';
import { type BareRecords, insertBareRecords } from './insert-bare-records.ts';
import { loadSituations } from './load-situations.ts';
import { refreshHandedIn } from './refresh-handed-in.ts';
import { noteChange } from './refresh-clocks.ts';
import { refreshRecord } from './refresh-record.ts';
import { reportWritten } from './report-written.ts';
import { KEPT_STATE } from './wording.ts';

export type NewRecords = Omit<BareRecords, 'state' | 'facts'> & { readonly requestId: string };

/** Begins many records at once, each in its first state; answers their ids in the same order. */
export async function insertRecords(
  context: Context,
  rows: Rows,
  { requestId, ...bare }: NewRecords,
): Promise<readonly string[]> {
  const { jurisdiction, actor } = context;
  const { recordType, procedure } = bare.type;
  const state = procedure?.initial ?? KEPT_STATE.key;
  const made = await insertBareRecords(context, rows, { ...bare, state, facts: {} });
  if (made.length === 0) return [];
  const at = context.clock().toISOString();
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
