import { sql } from 'kysely';
import { loaderOf } from '../record/loader.ts';
import { type Answers, type Reader } from './reader.ts';

type KeptRow = {
  readonly record: string;
  readonly path: string;
  readonly item: number;
  readonly value: string;
};

/** The rows that the system keeps of a record at a place, as `reviews.asked`; of all records asked for together at once. */
export async function keptRowsOf(
  { context }: Reader,
  record: string,
  place: string,
): Promise<readonly Answers[]> {
  const kept = await keptLoader(context).load(record);
  const own = kept.filter(({ path }) => path.startsWith(`${place}.`));
  return [...Map.groupBy(own, ({ item }) => item)].map(([item, cells]) =>
    Object.fromEntries([
      ['id', String(item)],
      ...cells.map(({ path, value }): readonly [string, string] => [path.slice(place.length + 1), value]),
    ]),
  );
}

const keptLoader = loaderOf<readonly KeptRow[]>(async (context, ids) => {
  const { rows: found } = await context.read((rows) =>
    sql<KeptRow>`select record_id as record, path, item, coalesce(word, day::text) as value from reported
      where jurisdiction = ${context.jurisdiction} and record_id = any(${ids})
        and split_part(path, '.', 1) in ('reviews', 'panels')
      order by record_id, item, path`.execute(rows),
  );
  const byRecord = Map.groupBy(found, ({ record }) => record);
  return (id) => byRecord.get(id) ?? [];
});
