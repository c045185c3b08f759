import { LASTING_SESSIONS, Store } from '@lixiang/server';
import { sql } from 'kysely';
import pg from 'pg';
import { dateOfLaw } from '../../../server/src/shared/clock.ts';
import { startApplication, type TestApplication } from '../../support/application.ts';
import { openSession, type Session } from '../server/open-county.ts';
import { type Size } from './generate.ts';
import { loadCounty } from './load-county.ts';

export type Opened = {
  readonly application: TestApplication;
  readonly jurisdiction: string;
  readonly office: Session;
  readonly url: string;
};

const NAME = 'scale';
const OFFICE = 'drc';

/** The filled county, made where it is not there yet: a folder that is kept has it the next time. */
export async function openScale(server: string, size: Size): Promise<Opened> {
  const own = new URL(server);
  own.pathname = `/${NAME}`;
  const known = await isThere(server);
  if (!known) await administer(server, `create database ${NAME}`);
  // All three share two cores with sixteen clients: whoever takes two for one statement takes them from the others.
  await administer(server, `alter database ${NAME} set max_parallel_workers_per_gather = 0`);
  const store = await Store.open({ kind: 'server', url: own.href });
  const application = await startApplication({ store, rules: LASTING_SESSIONS });
  if (!known) {
    console.log(`\n${size.projects} projects are being made`);
    await loadCounty(application, size);
    await store.asOwner((rows) => sql`comment on database scale is 'whole'`.execute(rows));
  }
  application.setClock(new Date());
  const { key: jurisdiction } = await store.look((rows) =>
    rows.selectFrom('jurisdiction').select('key').executeTakeFirstOrThrow(),
  );
  // As a server that is up since the morning: what is measured is questions, and not the day's clocks, nor what data of
  // an earlier version are still asked for.
  const now = new Date().toISOString();
  await store.asOwner((rows) =>
    rows
      .insertInto('day_run')
      .values({ jurisdiction, day: dateOfLaw(new Date()), done_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  await application.fillBack();
  const office = await store.asOwner((rows) =>
    openSession(rows, jurisdiction, sql`organisation.offices ? ${OFFICE}`),
  );
  return { application, jurisdiction, office, url: own.href };
}

/** A county that was not filled to the end is begun anew. */
async function isThere(server: string): Promise<boolean> {
  const found = await administer(
    server,
    `select shobj_description(oid, 'pg_database') = 'whole' as whole from pg_database where datname = '${NAME}'`,
  );
  const whole = found[0]?.['whole'] === true;
  if (found.length > 0 && !whole) await administer(server, `drop database ${NAME} with (force)`);
  return whole;
}

async function administer(
  server: string,
  statement: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return (await client.query<Readonly<Record<string, unknown>>>(statement)).rows;
  } finally {
    await client.end();
  }
}
