import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { PASSWORD } from '../../../test/support/application.ts';
import { Client } from '../../../test/support/client.ts';
import { digestsOf } from '../../../test/support/digests.ts';
import {
  openSampleCounty,
  type Person,
  type SampleCounty,
  thrown,
} from '../../../test/support/sample-county.ts';
import {
  BEGIN,
  openSimulation,
  type Begun,
  END,
  MOVE,
  READ,
  type Read,
  WAIT,
} from '../../../test/support/simulating.ts';
import { submitProject } from '../../../test/support/timed-acts.ts';
import { TIMED_PACK } from '../../../test/support/timed-county.ts';
import { simulationsInThreads } from '../bin/simulations-in-threads.ts';
import { simulationsOf } from './simulations.ts';

const LONG = { timeout: 120_000 };
const NOTICES = '{ notices(first: 50) { edges { node { message } } } }';

let county: SampleCounty;
let administrator: Client;
let project: string;
let files: string;

beforeAll(async () => {
  files = mkdtempSync(join(tmpdir(), 'lixiang-real-files-'));
  county = await openSampleCounty(TIMED_PACK, {}, { files, simulate: simulationsInThreads(files) });
  await county.application.store.asOwner((rows) =>
    rows
      .updateTable('account')
      .set({ administrator: true })
      .where('login', 'in', ['bureau', 'finance'])
      .execute(),
  );
  administrator = (await county.as('bureau')).client;
  await county.as('finance');
  await county.asFar('bureau');
  project = await submitProject(county);
});
afterAll(async () => {
  await county.close();
  rmSync(files, { recursive: true, force: true });
});
afterEach(() => simulationsOf(county.application.store).close());

const begin = (input: object, client = administrator) => openSimulation(client, input);
const move = async (id: string, to: object, client = administrator) =>
  (await client.query<{ moveSimulationClock: object }>(MOVE, { input: { id, ...to } })).moveSimulationClock;
const heard = async (person: Person) =>
  (
    await person.query<{ notices: { edges: readonly { node: { message: string } }[] } }>(NOTICES)
  ).notices.edges.map(({ node }) => node.message);

test(
  'a copy of a record is acted on by several, its days pass, and nothing of it is left',
  LONG,
  async () => {
    const { store } = county.application;
    const { audit_entry: _before, ...before } = await digestsOf(store);
    const noted = await auditOf();
    const { id, as, day, staying } = await begin({ pack: 'IN_FORCE', record: project });
    expect({ day, staying }).toEqual({ day: '2026-03-02', staying: [] });
    expect(await move(id, { step: 'NEXT_DEADLINE' })).toEqual({ day: '2026-03-16' });
    expect(await move(id, { step: 'WORKING_DAY' })).toEqual({ day: '2026-03-17' });
    const bureau = await as('管理局');
    expect(await heard(bureau)).toEqual([
      '“审查期限”已于 2026-03-16 到期，尚未办理。',
      '“审查期限”将于 2026-03-16 到期，请及时办理。',
      '有新申报的项目。',
    ]);
    await bureau.act(project, 'suspend', { reason: '资料不全' });
    const unit = await as('城管局');
    expect((await unit.see(project)).state.key).toBe('suspended');
    expect(await unit.begin('entry')).not.toBe('');
    expect((await (await county.as('unit')).see(project)).state.key, 'in reality').toBe('reviewing');
    await administrator.query(END, { id });
    expect((await administrator.query<Read>(READ)).simulation).toBeNull();
    expect((await unit.client.fetch('/graphql', { method: 'POST' })).status).toBe(404);
    const { audit_entry: _after, ...after } = await digestsOf(store);
    expect(after).toEqual(before);
    expect((await auditOf()).slice(noted.length)).toEqual(['beginSimulation', 'endSimulation']);
  },
);

const auditOf = async () =>
  (
    await county.application.store.look((rows) =>
      rows.selectFrom('audit_entry').select('action').orderBy('id').execute(),
    )
  ).map(({ action }) => action);

test(
  'the clock goes neither back nor further than a year and a bit, and says when nothing is due',
  LONG,
  async () => {
    const { id } = await begin({ pack: 'AS_PINNED', record: null });
    expect(await move(id, { day: '2026-03-01' })).toEqual({ code: 'BACKWARDS' });
    expect(await move(id, { day: '2028-03-01' })).toEqual({ code: 'TOO_FAR' });
    expect(await move(id, { step: 'NEXT_DEADLINE' })).toEqual({ code: 'NO_DEADLINE' });
    expect(thrown(await administrator.ask(MOVE, { input: { id } }))).toEqual(['INVALID_INPUT']);
  },
);

test('what a design says is in force there, and only there; records go over to it', LONG, async () => {
  const opened = await administrator.query<{ openPackDesign: { revision: number } }>(
    'mutation { openPackDesign { revision } }',
  );
  const at = ['procedures', 'project', 'clocks', 'review', 'due'];
  await administrator.query(
    `mutation ($input: EditPackDesignInput!) { editPackDesign(input: $input) { __typename } }`,
    {
      input: {
        revision: opened.openPackDesign.revision,
        requestId: 'shorter',
        edits: [{ kind: 'set', at, value: { kind: 'after', count: '3', of: 'workdays' } }],
      },
    },
  );
  const { id, version, staying } = await begin({ pack: 'DESIGN', record: project });
  expect({ version, staying }).toEqual({ version: 2, staying: [] });
  expect(await move(id, { step: 'NEXT_DEADLINE' })).toEqual({ day: '2026-03-05' });
  const [real] = await county.application.store.look((rows) =>
    rows.selectFrom('record').select('pack_version').where('id', '=', project).execute(),
  );
  expect(real).toEqual({ pack_version: 1 });
});

test('a design with errors is refused with all that is wrong with it', async () => {
  const { packDesign } = await administrator.query<{ packDesign: { revision: number } }>(
    '{ packDesign { revision } }',
  );
  await administrator.query(
    `mutation ($input: EditPackDesignInput!) { editPackDesign(input: $input) { __typename } }`,
    {
      input: {
        revision: packDesign.revision,
        requestId: 'wrong',
        edits: [{ kind: 'set', at: ['procedures', 'project', 'initial'], value: 'nowhere' }],
      },
    },
  );
  const { beginSimulation } = await administrator.query<Begun>(BEGIN, { input: { pack: 'DESIGN' } });
  expect(beginSimulation.issues).not.toEqual([]);
  expect((await administrator.query<Read>(READ)).simulation).toBeNull();
});

test('files of the record can be read there, and what is uploaded there is nowhere else', LONG, async () => {
  const unit = await county.as('unit');
  const entry = await unit.begin('project');
  await unit.fill(entry, 'application', { name: '智慧路灯', amount: 100_000_000 });
  const paper = (text: string) => new File([text], '附件.txt', { type: 'text/plain' });
  const place = { record: entry, document: 'report' };
  const sent = await unit.upload(place, paper('真的'));
  expect(sent.status).toBe(201);
  const { id: file }: { id: string } = JSON.parse(await sent.text());
  const kept = readdirSync(files, { recursive: true }).length;
  const { as } = await begin({ pack: 'IN_FORCE', record: entry });
  const played = await as('城管局');
  expect(await (await played.client.fetch(`/files/${file}`)).text()).toBe('真的');
  const more = await played.upload(place, paper('模拟的'));
  expect(more.status).toBe(201);
  const { id: own }: { id: string } = JSON.parse(await more.text());
  expect(await (await played.client.fetch(`/files/${own}`)).text()).toBe('模拟的');
  expect((await unit.client.fetch(`/files/${own}`)).status).toBe(404);
  expect(readdirSync(files, { recursive: true })).toHaveLength(kept);
});

test('whatever is handed out of it says in every file that it has no effect', LONG, async () => {
  const mark = '模拟运行，不具有效力';
  const { as } = await begin({ pack: 'IN_FORCE', record: project });
  const unit = await as('城管局');
  const handed = async (path: string) => {
    const answer = await unit.client.fetch(path);
    expect(answer.status).toBe(200);
    const name = decodeURIComponent(answer.headers.get('content-disposition') ?? '');
    return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };
  const dossier = await handed(`/files/dossier/${project}`);
  expect(dossier.name).toContain(mark);
  const made = Object.entries(unzipSync(dossier.bytes)).filter(([path]) => !path.startsWith('附件/'));
  expect(made.length).toBeGreaterThan(5);
  expect(made.filter(([, bytes]) => !strFromU8(bytes).includes(mark)).map(([path]) => path)).toEqual([]);
  for (const format of ['xml', 'jsonld', 'xlsx']) {
    const { name, bytes } = await handed(`/files/catalogue.${format}`);
    expect(name).toContain(mark);
    const text =
      format === 'xlsx'
        ? strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
        : strFromU8(bytes);
    expect(text).toContain(mark);
  }
  const real = await (await county.as('unit')).client.fetch(`/files/dossier/${project}`);
  const ours = Object.values(unzipSync(new Uint8Array(await real.arrayBuffer()))).map((each) =>
    strFromU8(each),
  );
  expect(ours.filter((text) => text.includes(mark))).toEqual([]);
});

test(
  'it is its owner’s alone: to another county, and to another administrator, there is none',
  LONG,
  async () => {
    const far = (await county.asFar('bureau')).client;
    expect(thrown(await far.ask(BEGIN, { input: { pack: 'IN_FORCE', record: project } }))).toEqual([
      'NOT_FOUND',
    ]);
    const { id, roles } = await begin({ pack: 'IN_FORCE', record: project });
    const path = `/simulation/${id}/${roles[0]?.account}/graphql`;
    const ask = (client: Client) =>
      client.fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ viewer { name } }' }),
      });
    const finance = (await county.as('finance')).client;
    expect((await ask(administrator)).status).toBe(200);
    for (const client of [far, finance]) {
      expect((await ask(client)).status).toBe(404);
      expect(thrown(await client.ask(MOVE, { input: { id, step: 'DAY' } }))).toEqual(['NOT_FOUND']);
      await client.query(END, { id });
      expect((await client.query<Read>(READ)).simulation).toBeNull();
    }
    expect((await ask(new Client(county.application.address))).status).toBe(401);
    expect((await ask(administrator)).status, 'nobody else has ended it').toBe(200);
    const unit = (await county.as('unit')).client;
    expect(thrown(await unit.ask(BEGIN, { input: { pack: 'IN_FORCE' } }))).toEqual(['FORBIDDEN']);
  },
);

test(
  'one at a time; it ends with the session that began it, and with whoever leaves it idle',
  LONG,
  async () => {
    const { store, address } = county.application;
    const passing = await new Client(address).signIn('sample', 'finance', PASSWORD);
    await begin({ pack: 'IN_FORCE', record: null }, passing);
    expect(thrown(await passing.ask(BEGIN, { input: { pack: 'IN_FORCE' } }))).toEqual(['LIMIT_EXCEEDED']);
    const mine = simulationsOf(store);
    const account = { jurisdiction: 'sample', account: await accountOf('finance') };
    expect(mine.of(account)).not.toBeNull();
    await passing.query('mutation { signOut }');
    await vi.waitFor(() => expect(mine.of(account)).toBeNull(), WAIT);
    await begin({ pack: 'IN_FORCE', record: null });
    county.application.setClock('2026-03-02T01:31:00.000Z');
    await mine.endUnattended();
    expect(mine.of({ jurisdiction: 'sample', account: await accountOf('bureau') })).toBeNull();
  },
);

const accountOf = async (login: string) =>
  (
    await county.application.store.inJurisdiction('sample', (rows) =>
      rows.selectFrom('account').select('id').where('login', '=', login).executeTakeFirstOrThrow(),
    )
  ).id;

test('what is uploaded in it goes with it', () => {
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith(`lixiang-simulation-${process.pid}-`));
  expect(left.filter((name) => existsSync(join(tmpdir(), name)))).toEqual([]);
});
