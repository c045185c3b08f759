import 'reflect-metadata';
import { Agent } from 'node:http';
import { LASTING_SESSIONS } from '@lixiang/server';
import { sql } from 'kysely';
import { type Rows } from '../../../server/src/storage/rows.ts';
import { startApplication } from '../../support/application.ts';
import { sendOne } from '../server/load.ts';
import { openCounty, openSession, requestId } from '../server/open-county.ts';
import { judge, sampleOf, shown } from '../statistics.ts';

/** Of each of three units' drafts, and of a project that has handed in what is asked for before decision. */
const SIZE = { drafts: 500, waiting: 2000 };
const TURNS = 7;
const MOST = 2000;

const FIELDS = ['forms', 'declaration', 'sections', 'project', 'fields'];
const EFFECTS = `{ packVersions { version } packDesign { baseVersion revision content
  issues { path code params severity } } packDesignEffects {
    drafts { recordType document count missing kept stuck }
    submissions { recordType document count } pinned { recordType version count } } }`;

/** Runs by itself on an empty database that `DATABASE_URL` names. */
const application = await startApplication({ rules: LASTING_SESSIONS });
const { jurisdiction } = await openCounty(application, SIZE);
const session = await application.store.asOwner(async (rows) => {
  const office = sql<boolean>`organisation.offices ? 'dataBureau'`;
  await sql`update account set administrator = true where organisation_id in (
    select id from organisation where ${office})`.execute(rows);
  await sql`analyze`.execute(rows);
  return await openSession(rows, jurisdiction, office);
});
const { submissions, drafts } = await application.store.asOwner(sizes);
console.log(`\nPublishing with ${submissions} submissions and ${drafts} drafts behind it; milliseconds`);

const agent = new Agent({ keepAlive: true });
const headers = { cookie: session.cookie, 'x-csrf-token': session.csrf };
await ask({ query: 'mutation { openPackDesign { revision } }' }, '"openPackDesign":{"revision"');
const times: number[] = [];
// The first turn only warms up.
for (let turn = 0; turn <= TURNS; turn += 1) {
  await edit(turn);
  const start = performance.now();
  await ask({ query: EFFECTS }, '"packDesignEffects":{"drafts":[{');
  if (turn > 0) times.push(performance.now() - start);
}
console.log(`  the page after an edit, its checks and effects: ${shown(sampleOf(times))}`);
judge('milliseconds until the effect of publishing is shown', { ratio: sampleOf(times).median, limit: MOST });
agent.destroy();
await application.close();

/** A field more that must be answered, and a new name for it at every turn: nothing that was found before is known. */
async function edit(turn: number): Promise<void> {
  const item = { key: 'trialCode', label: '编号', kind: 'text', required: true, basis: ['annex1'] };
  const change =
    turn === 0
      ? { kind: 'insert', into: FIELDS, item, after: 'projectName' }
      : { kind: 'set', at: [...FIELDS, 'trialCode', 'label'], value: `编号${turn}` };
  const { data } = JSON.parse(await ask({ query: '{ packDesign { revision } }' }, '"revision"'));
  const input = { revision: data.packDesign.revision, requestId: requestId(), edits: [change] };
  await ask(
    {
      query: 'mutation ($input: EditPackDesignInput!) { editPackDesign(input: $input) { __typename } }',
      variables: { input },
    },
    '"PackDesignEdited"',
  );
}

async function ask(question: Readonly<Record<string, unknown>>, expected: string): Promise<string> {
  return await sendOne(
    application.address,
    { path: '/graphql', headers, body: JSON.stringify(question), expected },
    agent,
  );
}

async function sizes(rows: Rows): Promise<{ readonly submissions: number; readonly drafts: number }> {
  const { rows: found } = await sql<{ readonly submissions: number; readonly drafts: number }>`select
    (select count(*) from submission)::int as submissions, (select count(*) from document d where not exists (
      select from submission s where s.record_id = d.record_id))::int as drafts`.execute(rows);
  const [size] = found;
  if (!size) throw new Error('There is nothing to count');
  return size;
}
