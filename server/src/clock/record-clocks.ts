import { type Context } from '../context/context.ts';
import { loaderOf } from '../record/loader.ts';
import { type RecordNode } from '../record/record.type.ts';
import { reckoned, type StoredClock } from '../record/stored-clocks.ts';
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
const clockLoader = loaderOf<readonly StoredClock[]>(async (context, ids) => {
  const found = await context.read((rows) =>
    rows
      .selectFrom('clock')
      .selectAll()
      .select(reckoned)
      .where('record_id', 'in', ids)
      .orderBy('period')
      .execute(),
  );
  return (id) => found.filter((row) => row.record_id === id);
});
