import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type PlannedEffect } from '../procedure/plan-effects.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';

type Filed = {
  readonly record: string;
  readonly event: string;
  readonly filing: Extract<PlannedEffect, { readonly kind: 'file' }>;
};

/** Files something with all its offices at once; whoever holds one of them may read the record from then on. */
export async function insertFiling(
  { jurisdiction }: Context,
  rows: Rows,
  { record, event, filing: { filing: key, document, offices } }: Filed,
): Promise<void> {
  await rows
    .insertInto('filing')
    .values({
      jurisdiction,
      id: newId(),
      record_id: record,
      event_id: event,
      key,
      returned_at: null,
      document,
      offices: json(offices),
      receipts: json([]),
    })
    .execute();
  await sql`insert into record_party (jurisdiction, record_id, organisation_id, role)
    select jurisdiction, ${record}, id, 'filed' from organisation
    where active and exists (select 1 from jsonb_array_elements_text(offices) as held (office)
      where held.office = any(${[...offices]}))
    on conflict do nothing`.execute(rows);
}

/** Takes back everything that stands filed under a key. */
export async function returnFiling(
  { clock }: Context,
  rows: Rows,
  { record, key }: { readonly record: string; readonly key: string },
): Promise<void> {
  await rows
    .updateTable('filing')
    .set({ returned_at: clock().toISOString() })
    .where('record_id', '=', record)
    .where('key', '=', key)
    .where('returned_at', 'is', null)
    .execute();
}
