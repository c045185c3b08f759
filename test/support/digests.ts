import type { Store } from '@lixiang/server';
import { sql } from 'kysely';

/** How many rows each table of a store has, and a digest of all that they say. */
export async function digestsOf(store: Store): Promise<Readonly<Record<string, string>>> {
  return await store.look(async (rows) => {
    const { rows: tables } = await sql<{ readonly name: string }>`select relname as name from pg_class
      where relkind = 'r' and relnamespace = current_schema()::text::regnamespace order by relname`.execute(
      rows,
    );
    const digests: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows: found } = await sql<{ readonly digest: string }>`
        select count(*) || ' ' || md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) as digest
        from ${sql.table(name)} t`.execute(rows);
      digests[name] = found[0]?.digest ?? '';
    }
    return digests;
  });
}
