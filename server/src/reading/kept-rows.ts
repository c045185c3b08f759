import { sql } from 'kysely';
import { BEGUN } from '@lixiang/schema';
import { loaderOf } from '../record/loader.ts';
import { ACT_DAY, ACT_DAYS, ACT_LATE } from './act-columns.ts';
import { type Answers, type Reader } from './reader.ts';

type KeptRow = {
  readonly record: string;
  readonly path: string;
  readonly item: number;
  readonly value: string | number;
};

/** The rows that the system keeps of a record at a place, as `reviews.asked`; of all records asked for together at once. */
export async function keptRowsOf(
  { context }: Reader,
  record: string,
  place: string,
): Promise<readonly Answers[]> {
  if (place === ACTS) return await actLoader(context).load(record);
  const kept = await keptLoader(context).load(record);
  const own = kept.filter(({ path }) => path.startsWith(`${place}.`));
  return [...Map.groupBy(own, ({ item }) => item)].map(([item, cells]) =>
    Object.fromEntries([
      ['id', String(item)],
      ...cells.map(({ path, value }): readonly [string, string | number] => [
        path.slice(place.length + 1),
        value,
      ]),
    ]),
  );
}

/** Where all that was done with a record stands. */
const ACTS = 'events.done';

type ActRow = { readonly record: string; readonly row: Answers };

const actLoader = loaderOf<readonly Answers[]>(async (context, ids) => {
  const { rows: found } = await context.read((rows) =>
    sql<ActRow>`select event.record_id as record, jsonb_build_object('id', event.sequence::text,
        'act', coalesce(event.transition, ${BEGUN}::text), 'organisation', event.organisation_id, 'on', ${ACT_DAY},
        'days', ${ACT_DAYS}, 'late', ${ACT_LATE}) as row from event
      where event.jurisdiction = ${context.jurisdiction} and event.record_id = any(${ids})
      order by event.record_id, event.sequence`.execute(rows),
  );
  const byRecord = Map.groupBy(found, ({ record }) => record);
  return (id) => (byRecord.get(id) ?? []).map(({ row }) => row);
});

const keptLoader = loaderOf<readonly KeptRow[]>(async (context, ids) => {
  const { rows: found } = await context.read((rows) =>
    sql<KeptRow>`select record_id as record, path, item, coalesce(to_jsonb(word), to_jsonb(number), to_jsonb(day)) as value from reported
      where jurisdiction = ${context.jurisdiction} and record_id = any(${ids})
        and split_part(path, '.', 1) in ('reviews', 'panels')
      order by record_id, item, path`.execute(rows),
  );
  const byRecord = Map.groupBy(found, ({ record }) => record);
  return (id) => byRecord.get(id) ?? [];
});
