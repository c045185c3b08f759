import { type Store } from '@lixiang/server';
import { sql } from 'kysely';

/**
 * Reads every table and index once, as on a server that is up since the morning: whoever is measured first would else
 * wait for the disk on behalf of those who come after. Answers how much there was, or null where PostgreSQL came
 * without `pg_prewarm`.
 */
export async function warmUp(store: Store): Promise<string | null> {
  const { rows: known } = await store.look((rows) =>
    sql`select from pg_available_extensions where name = 'pg_prewarm'`.execute(rows),
  );
  if (known.length === 0) return null;
  await store.asOwner((rows) => sql`create extension if not exists pg_prewarm`.execute(rows));
  const { rows: read } = await store.look((rows) =>
    sql<{ readonly size: string }>`select pg_size_pretty(sum(pg_prewarm(oid, 'read')) * 8192) as size
      from pg_class where relkind in ('r', 'i', 't') and relpersistence = 'p'`.execute(rows),
  );
  return read[0]?.size ?? null;
}
