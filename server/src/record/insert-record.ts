import { type Values } from '@lixiang/forms';
import { sql } from 'kysely';
import { refreshClocks } from '../clock/refresh-clocks.ts';
import { type Context } from '../context/context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { numberOf, seriesOf } from '../procedure/record-number.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';
import { examine } from './examine.ts';
import { loadSituation } from './load-situations.ts';
import { refreshRecord } from './refresh-record.ts';
import { KEPT_STATE } from './wording.ts';

export type NewRecord = {
  readonly pack: CompiledPack;
  readonly type: CompiledType;
  readonly unitId: string;
  readonly requestId: string;
  /** Drafts to begin with, by document. */
  readonly documents: Readonly<Record<string, Values>>;
};

/** Writes a new record in its first state, with the next number of its series. */
export async function insertRecord(
  context: Context,
  rows: Rows,
  { pack, type, unitId, requestId, documents }: NewRecord,
): Promise<string> {
  const { jurisdiction, actor } = context;
  const { recordType, procedure } = type;
  const id = newId();
  const at = context.clock().toISOString();
  const state = procedure?.initial ?? KEPT_STATE.key;
  await rows
    .insertInto('record')
    .values({
      jurisdiction,
      id,
      type: recordType.key,
      pack_version: pack.version,
      unit_id: unitId,
      number: await takeNumber(context, rows, type),
      title: null,
      state,
      state_since: at,
      facts: json({}),
      columns: json({}),
      version: 1,
      created_at: at,
      created_by: actor.accountId,
      updated_at: at,
    })
    .execute();
  await rows
    .insertInto('event')
    .values({
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
    })
    .execute();
  for (const [key, values] of Object.entries(documents)) {
    await rows
      .insertInto('document')
      .values({
        jurisdiction,
        id: newId(),
        record_id: id,
        key,
        values: json(values),
        revision: 1,
        saved_at: at,
        saved_by: actor.accountId,
      })
      .execute();
  }
  const situation = await loadSituation(context, rows, id);
  if (!situation) return id;
  await refreshRecord(context, rows, examine(situation));
  await refreshClocks(context, rows, [situation]);
  return id;
}

/** The next number of a series: its row stays locked until the record stands, so that none is left out. */
async function takeNumber(context: Context, rows: Rows, { recordType }: CompiledType): Promise<string> {
  const series = seriesOf(recordType.number, dateOfLaw(context.clock()));
  const taken = await sql<{ readonly next: number }>`
    insert into number_series (jurisdiction, type, prefix, next)
    values (${context.jurisdiction}, ${recordType.key}, ${series}, 2)
    on conflict (jurisdiction, type, prefix) do update set next = number_series.next + 1
    returning next`.execute(rows);
  return numberOf(series, (taken.rows[0]?.next ?? 2) - 1);
}
