import { type EventFacts } from '../procedure/situation.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type Rows } from '../storage/rows.ts';

/** By record: what has happened, oldest first, as far as procedures ask about it. */
export async function loadEvents(
  rows: Rows,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly EventFacts[]>> {
  const events = new Map<string, EventFacts[]>();
  if (ids.length === 0) return events;
  const found = await rows
    .selectFrom('event')
    .select([
      'record_id as record',
      'transition',
      'to_state as to',
      'at',
      'account_id as account',
      'organisation_id as organisation',
    ])
    .where('record_id', 'in', ids)
    .orderBy('record_id')
    .orderBy('sequence')
    .execute();
  for (const { record, at, ...event } of found) {
    const ofRecord = events.get(record) ?? [];
    events.set(record, ofRecord);
    ofRecord.push({ ...event, on: dateOfLaw(new Date(at)) });
  }
  return events;
}
