import { type FilingFacts } from '../procedure/situation.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type Rows } from '../storage/rows.ts';

/** By record: what stands filed with offices, oldest first. */
export async function loadFilings(
  rows: Rows,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly FilingFacts[]>> {
  const filings = new Map<string, FilingFacts[]>();
  if (ids.length === 0) return filings;
  const found = await rows
    .selectFrom('filing')
    .innerJoin('event', 'event.id', 'filing.event_id')
    .select(['filing.record_id as record', 'filing.key', 'filing.offices', 'filing.receipts', 'event.at'])
    .where('filing.record_id', 'in', ids)
    .where('filing.returned_at', 'is', null)
    .orderBy('filing.id')
    .execute();
  for (const { record, key, offices, receipts, at } of found) {
    const ofRecord = filings.get(record) ?? [];
    filings.set(record, ofRecord);
    const received = receipts.map(({ office }) => office);
    ofRecord.push({ key, offices, received, on: dateOfLaw(new Date(at)) });
  }
  return filings;
}
