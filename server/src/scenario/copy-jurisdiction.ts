import { sql } from 'kysely';
import { perStore } from '../context/per-context.ts';
import { newToken, sessionIdOf } from '../session/session-token.ts';
import type { Rows } from '../storage/rows.ts';
import type { Store } from '../storage/store.ts';
import type { Admission } from './api-client.ts';

type Columns = ReadonlyMap<string, readonly string[]>;
type Way = { readonly from: string; readonly to: string };

/**
 * Makes a jurisdiction in which everything stands as it stands in another one; lets in there, by sessions of their
 * own, those who are signed in here, in the order given.
 */
export async function copyJurisdiction(
  store: Store,
  way: Way,
  people: readonly Admission[],
): Promise<readonly Admission[]> {
  const admitted = people.map(({ token, csrfToken }) => ({ of: token, token: newToken(), csrfToken }));
  await store.asOwner(async (rows) => {
    const columns = await columnsOf(store, rows);
    await copyRows(rows, columns, way);
    const sessions = admitted.map(({ of, token }) => ({ of: sessionIdOf(of), id: sessionIdOf(token) }));
    await copySessions(rows, { ...way, sessions });
  });
  return admitted.map(({ token, csrfToken }) => ({ token, csrfToken }));
}

/** A session is found by its token alone, so no two may be the same; to be copied is a change of its own. */
const NOT_COPIED = ['session', 'changed', 'changed_record'];

/** One statement for all tables: what rows point to is looked for at its end. Numbers that a table gives are kept. */
async function copyRows(rows: Rows, columns: Columns, { from, to }: Way): Promise<void> {
  const copies = [...columns].map(([table, names]) => {
    const others = sql.join(names.map((name) => sql.ref(name)));
    return sql`${sql.ref(`copy_of_${table}`)} as (
      insert into ${sql.table(table)} (jurisdiction, ${others}) overriding system value
      select ${to}, ${others} from ${sql.table(table)} where jurisdiction = ${from})`;
  });
  await sql`with ${sql.join(copies)}
    insert into jurisdiction (key, name, code)
    select ${to}, name, code from jurisdiction where key = ${from}`.execute(rows);
}

type CopiedSessions = Way & { readonly sessions: readonly { readonly of: string; readonly id: string }[] };

async function copySessions(rows: Rows, { from, to, sessions }: CopiedSessions): Promise<void> {
  await sql`insert into session
      (jurisdiction, id, account_id, csrf_token, created_at, seen_at, expires_at, address)
    select ${to}, made.id, account_id, csrf_token, created_at, seen_at, expires_at, address
    from jsonb_to_recordset(${JSON.stringify(sessions)}::jsonb) as made ("of" text, id text)
    join session on session.jurisdiction = ${from} and session.id = made."of"`.execute(rows);
}

const known = perStore((): { columns?: Columns } => ({}));

/** The tables whose rows belong to a jurisdiction, as the database knows them, with their other columns. */
async function columnsOf(store: Store, rows: Rows): Promise<Columns> {
  const kept = known(store);
  kept.columns ??= await readColumns(rows);
  return kept.columns;
}

async function readColumns(rows: Rows): Promise<Columns> {
  const { rows: found } = await sql<{ readonly table: string; readonly columns: readonly string[] }>`
    select c.relname as "table",
      jsonb_agg(a.attname order by a.attnum) filter (where a.attname <> 'jurisdiction') as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = ''
    where c.relkind = 'r' and c.relnamespace = current_schema()::text::regnamespace and c.relname <> all(${NOT_COPIED}::text[])
    group by c.relname having bool_or(a.attname = 'jurisdiction')
    order by c.relname`.execute(rows);
  return new Map(found.map(({ table, columns }) => [table, columns]));
}
