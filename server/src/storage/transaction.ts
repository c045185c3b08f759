import { type Kysely, sql } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { holdBack, openPipeline } from './pipeline.ts';
import type { Rows, Tables } from './rows.ts';

/** A transaction of one jurisdiction; whoever began it ends it. */
export type OpenTransaction = {
  readonly rows: Rows;
  readonly commit: () => Promise<void>;
  readonly rollback: () => Promise<void>;
};

const ROLE = 'lixiang_app';

/** On the embedded database, where every statement waits for the one before it. */
export async function beginWithin(database: Kysely<Tables>, jurisdiction: string): Promise<OpenTransaction> {
  const rows = await database.startTransaction().execute();
  await sql`select set_config('role', ${ROLE}, true),
    set_config('lixiang.jurisdiction', ${jurisdiction}, true)`.execute(rows);
  return {
    rows,
    commit: () => rows.commit().execute(),
    rollback: () => rows.rollback().execute(),
  };
}

/**
 * On a server, where the first statements are on their way before the walls are known to stand. A wall that cannot be
 * put up fails the transaction, and with it everything that was sent behind. A statement that takes longer than the
 * patience, in milliseconds, is broken off.
 */
export async function beginOnServer(
  clients: Pool,
  jurisdiction: string,
  patience: number | undefined,
): Promise<OpenTransaction> {
  const client = await clients.connect();
  holdBack(client);
  // Statements are many and short: to compile one takes a hundred times as long as to run it.
  const limit = patience === undefined ? '' : `; set local statement_timeout = ${Math.round(patience)}`;
  const begun = client.query(`begin; set local role ${ROLE}; set local jit = off;
    set local lixiang.jurisdiction = ${client.escapeLiteral(jurisdiction)}${limit}`);
  // Whoever waits for an answer is told.
  begun.catch(() => undefined);
  const { rows, close } = openPipeline(client, begun);
  const endBy = async (how: 'commit' | 'rollback') => {
    close();
    await end(client, how);
  };
  return { rows, commit: () => endBy('commit'), rollback: () => endBy('rollback') };
}

/** One statement of its own, as whoever owns the tables. */
export async function lookOnServer<T>(clients: Pool, work: (rows: Rows) => Promise<T>): Promise<T> {
  const client = await clients.connect();
  const { rows, close } = openPipeline(client, Promise.resolve());
  try {
    return await work(rows);
  } finally {
    close();
    client.release();
  }
}

/** A connection whose transaction could not be ended is not used again. */
async function end(client: PoolClient, how: 'commit' | 'rollback'): Promise<void> {
  try {
    await client.query(how);
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
