import 'reflect-metadata';
import { join } from 'node:path';
import { sql } from 'kysely';
import { startContender } from '../server/contender.ts';
import { TYPE } from './load-county.ts';
import { type Contenders, compare, crowd } from './measure.ts';
import { openScale } from './open-scale.ts';
import { databaseProcessor } from './processor.ts';
import { questionsOf } from './questions.ts';
import { makeViews } from './views.ts';
import { warmUp } from './warm-up.ts';

const SIZE = { projects: 200_000, units: 400 };
/** In milliseconds: what is like a project is suggested while it is being filled in. */
const SUGGESTED_WITHIN = 200;

/** Runs by itself on the PostgreSQL that `DATABASE_URL` names. */
const { application, jurisdiction, office, url } = await openScale(process.env['DATABASE_URL'] ?? '', SIZE);
const { store } = application;
await makeViews(store);
const { rows: sizes } = await store.look((rows) =>
  sql<{ readonly records: number; readonly events: number; readonly size: string }>`select
    (select count(*) from record where type = ${TYPE})::int as records, (select count(*) from event)::int as events,
    pg_size_pretty(pg_database_size(current_database())) as size`.execute(rows),
);
const { records, events, size } = sizes[0] ?? {};
const warm = await warmUp(store);
console.log(`\n${records} projects, ${events} acts, ${size}; milliseconds for a request`);
console.log(
  warm === null
    ? '  without pg_prewarm: the first to ask wait for the disk'
    : `  ${warm} of tables and indexes have been read once, so that nobody waits for the disk on behalf of others`,
);
const asked = await store.look((rows) =>
  sql<{ readonly id: string }>`select id from record tablesample system (1) repeatable (1)
    where number like 'G-%' and version >= 5 limit 2000`.execute(rows),
);

process.env['DATABASE_URL'] = url;
process.env['BENCH_JURISDICTION'] = jurisdiction;
const start = (script: string) => startContender(join(import.meta.dirname, script));
const backend = await store.look((rows) =>
  sql<{ readonly pid: number }>`select pg_backend_pid() as pid`.execute(rows),
);
const contenders: Contenders = {
  ours: await start('../server/ours.ts'),
  plain: await start('peer.ts'),
  graphile: await start('graphile.ts'),
  database: databaseProcessor(backend.rows[0]?.pid ?? 0),
};
const ids = asked.rows.map(({ id }) => id);
const questions = questionsOf({ jurisdiction, office, records: ids });
for (const question of questions) await compare(contenders, question);
for (const { name, call, times } of questions)
  await crowd(contenders.ours, { name, before: times * 9, times: 400, call: (at) => call('ours', at) });
// As dashboards ask: each of a few questions again and again.
const sums = questions.find(({ limit }) => limit < 2);
if (sums)
  await crowd(contenders.ours, {
    name: `${sums.name}, asked before`,
    before: 48,
    times: 400,
    call: (at) => sums.call('ours', 1000 + (at % 24)),
  });
const suggested = `query ($id: ID!) { record(id: $id) { similar {
  id title unit likeness state { name } shared { part words count } record { id } linkable { key } } } }`;
await crowd(contenders.ours, {
  name: 'what is like a project, the whole request',
  clients: 1,
  before: 20,
  times: 200,
  limit: SUGGESTED_WITHIN,
  call: (at) => ({
    path: '/graphql',
    headers: { cookie: office.cookie, 'x-csrf-token': office.csrf },
    body: JSON.stringify({ query: suggested, variables: { id: ids[at % ids.length] } }),
    expected: '{"data":{"record":{"similar":[{',
  }),
});
for (const { stop } of [contenders.ours, contenders.plain, contenders.graphile]) await stop();
await application.close();
