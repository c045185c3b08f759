import { sql } from 'kysely';
import type { Rows } from '../storage/rows.ts';
import type { Store } from '../storage/store.ts';

/**
 * Puts rows, given as lists in JSON by table, into an empty store. One statement for all of them: what they point to is
 * looked for at its end. Numbers that a table gives are kept, and it counts on from there. The schema is named since a
 * table may be called what PostgreSQL calls a type.
 */
export async function settleRows(store: Store, copied: ReadonlyMap<string, string>): Promise<void> {
  await store.asOwner(async (rows) => {
    const parts = [...copied].map(
      ([table, list]) => sql`${sql.ref(`copy_of_${table}`)} as (
        insert into ${sql.table(table)} overriding system value
        select * from jsonb_populate_recordset(null::${sql.id('public', table)}, ${list}::text::jsonb))`,
    );
    await sql`with ${sql.join(parts)} select 1`.execute(rows);
    await countOn(rows);
  });
}

async function countOn(rows: Rows): Promise<void> {
  await sql`select setval(pg_get_serial_sequence('similarity_entry', 'doc'),
    (select coalesce(max(doc), 0) + 1 from similarity_entry), false)`.execute(rows);
}
