import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { partLoader } from '../record/record-parts.ts';
import { type RecordNode } from '../record/record.type.ts';
import { type StoredClock } from '../record/stored-clocks.ts';
import { viewClocks } from './clock-view.ts';
import { type ClockNode } from './clock.type.ts';

/** The clocks of a record that have begun, as its viewer sees them today. */
export async function recordClocks(
  context: Context,
  record: Pick<RecordNode, 'id' | 'type' | 'packVersion'>,
): Promise<readonly ClockNode[]> {
  return await viewClocks(context, record, await clockLoader(context).load(record.id));
}

/** The clocks that are kept of a record, by period. */
const clockLoader = partLoader<StoredClock>({
  name: 'clocks',
  rows: sql`select clock.*, clock.steps as reckoned from clock
    where clock.record_id = asked.id order by clock.period`,
});
