import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import { type Client } from '../../../test/support/client.ts';
import { minimalPack, minimalPeople } from '../../../test/support/minimal-pack.ts';
import { rehearsalsInThreads } from '../bin/rehearsals-in-threads.ts';

const WAIT = { timeout: 60_000, interval: 200 };
const BEGIN = `mutation ($input: RehearseInput!) {
  rehearse(input: $input) {
    ... on RehearsalBegun { rehearsal { id state } }
    ... on PackRefused { issues { path code } }
  }
}`;
const READ = `query ($id: ID) {
  rehearsal(id: $id) {
    id state scenarios { id title articles state failure { part index step differences { code about expected found } } }
  }
}`;
const STOP = `mutation ($id: ID!) { stopRehearsal(id: $id) { state } }`;

let application: TestApplication;
let administrator: Client;

/** Until then nobody hears that a rehearsal is over: how soon it is would be a matter of luck. */
let heldBack: Promise<void> = Promise.resolve();

function holdBack(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  heldBack = promise;
  return resolve;
}

async function inTime(tell: () => void): Promise<void> {
  await heldBack;
  tell();
}

beforeAll(async () => {
  const inThreads = rehearsalsInThreads();
  application = await startApplication({
    rehearse: (task, told) =>
      inThreads(task, { ...told, over: (error) => void inTime(() => told.over(error)) }),
  });
  await settle(application, minimalPack(), minimalPeople);
  await settle(application, minimalPack('yixian', '乙县'), minimalPeople);
  administrator = await application.signIn('guanli', 'jiaxian');
});
afterAll(() => application.close());

const school = { unit: '一中' };
const handedIn = (id: string, state: string, more: object = {}) => ({
  id,
  title: '单位提出，部门受理',
  articles: ['1'],
  clock: '2026-03-02',
  given: [{ unit: '一中' }],
  when: [
    { create: '甲', type: 'request', as: school },
    { fill: '甲', document: 'paper', values: { title: '采购' }, as: school },
    { take: '甲', transition: 'submit', as: school, ...more },
  ],
  then: [{ record: '甲', state }],
});

type Begun = {
  readonly rehearse: { readonly rehearsal?: { readonly id: string }; readonly issues?: unknown };
};
type Read = {
  readonly rehearsal: {
    readonly id: string;
    readonly state: string;
    readonly scenarios: readonly unknown[];
  } | null;
};

async function begin(input: object): Promise<string> {
  const { rehearse } = await administrator.query<Begun>(BEGIN, { input });
  return rehearse.rehearsal?.id ?? '';
}

async function ended(id: string) {
  return await vi.waitFor(async () => {
    const { rehearsal } = await administrator.query<Read>(READ, { id });
    if (!rehearsal || rehearsal.state === 'RUNNING') throw new Error('not yet');
    return rehearsal;
  }, WAIT);
}

const rowsOf = async () =>
  await application.store.look((rows) =>
    rows
      .selectFrom('record')
      .select((read) => read.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  );

test(
  'scenarios are run one by one on the pack in force, and say what differs, without a row of ours',
  { timeout: 90_000 },
  async () => {
    const before = await rowsOf();
    const scenarios = [
      handedIn('JX-01', 'taken'),
      handedIn('JX-02', 'draft'),
      handedIn('JX-03', 'taken', { expect: { refused: ['late'] } }),
      handedIn('JX-04', 'taken', { transition: 'nothing' }),
    ];
    const rehearsal = await ended(await begin({ scenarios }));
    expect(rehearsal).toMatchObject({
      state: 'FINISHED',
      scenarios: [
        { id: 'JX-01', title: '单位提出，部门受理', articles: ['1'], state: 'PASSED', failure: null },
        {
          id: 'JX-02',
          state: 'FAILED',
          failure: {
            part: 'THEN',
            index: 1,
            step: { record: '甲', state: 'draft' },
            differences: [{ code: 'state', expected: 'draft', found: 'taken' }],
          },
        },
        {
          state: 'FAILED',
          failure: {
            part: 'WHEN',
            index: 3,
            differences: [{ code: 'refused', expected: ['late'], found: [] }],
          },
        },
        { state: 'FAILED', failure: { part: 'WHEN', index: 3, differences: [{ code: 'acceptance' }] } },
      ],
    });
    expect(await rowsOf()).toEqual(before);
    expect((await administrator.query<Read>(READ)).rehearsal?.id).toBe(rehearsal.id);
  },
);

test('a pack that is not published yet is tried as it is', { timeout: 90_000 }, async () => {
  const stricter = structuredClone(minimalPack());
  for (const { transitions } of stricter.procedures)
    for (const transition of transitions) transition.by = [{ office: 'bureau' }];
  const scenario = handedIn('JX-01', 'taken');
  const rehearsal = await ended(await begin({ content: stricter, scenarios: [scenario] }));
  expect(rehearsal.scenarios).toMatchObject([
    { failure: { differences: [{ code: 'acceptance', found: [{ names: ['wrongActor'] }] }] } },
  ]);
});

test('what may not be published is refused before anything is run', async () => {
  const { rehearse } = await administrator.query<Begun>(BEGIN, {
    input: { content: { ...minimalPack(), offices: [] }, scenarios: [handedIn('JX-01', 'taken')] },
  });
  expect(rehearse.issues).not.toEqual([]);
});

test('a jurisdiction has one rehearsal at a time, which can be stopped', { timeout: 90_000 }, async () => {
  const scenarios = Array.from({ length: 200 }, (_, index) => handedIn(`JX-${100 + index}`, 'taken'));
  const letGo = holdBack();
  const id = await begin({ scenarios });
  const second = await administrator.ask(BEGIN, { input: { scenarios } });
  expect(second.errors[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED' });
  await administrator.query(STOP, { id });
  letGo();
  expect(await ended(id)).toMatchObject({ state: 'STOPPED' });
});

test('beginning one is in the audit, with how many scenarios it has', { timeout: 90_000 }, async () => {
  const id = await begin({ scenarios: [handedIn('JX-01', 'taken')] });
  await ended(id);
  const entries = await application.store.look((rows) =>
    rows.selectFrom('audit_entry').select('detail').where('action', '=', 'rehearse').execute(),
  );
  expect(entries.map(({ detail }) => detail)).toContainEqual({
    rehearsal: id,
    scenarios: 1,
    packInForce: true,
  });
});

test('only the administrator of the same jurisdiction sees it or begins one', async () => {
  const other = await application.signIn('yizhong', 'jiaxian');
  expect((await other.ask(BEGIN, { input: {} })).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect((await other.ask(READ)).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  const far = await application.signIn('guanli', 'yixian');
  expect(await far.query<Read>(READ)).toEqual({ rehearsal: null });
});

test('without a scenario there is nothing to run', async () => {
  const nothing = await administrator.ask(BEGIN, { input: {} });
  expect(nothing.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
});

const PUBLISH = `mutation ($input: PublishPackInput!) {
  publishPack(input: $input) {
    ... on PackPublished { pack { version } }
    ... on PackRefused { issues { path code params severity } }
  }
}`;
const DESIGN = `mutation { openPackDesign { revision } }`;
const EDIT = `mutation ($input: EditPackDesignInput!) { editPackDesign(input: $input) { ... on PackDesignEdited { revision } } }`;
const PUBLISH_DESIGN = `mutation ($input: PublishPackDesignInput!) {
  publishPackDesign(input: $input) {
    ... on PackPublished { pack { version } }
    ... on PackRefused { issues { code params } }
  }
}`;

test(
  'a pack whose scenarios are not met is published with a reason only, which the audit keeps',
  { timeout: 90_000 },
  async () => {
    const manager = await application.signIn('guanli', 'yixian');
    const at = [{ kind: 'set', at: ['offices', 'bureau', 'name'], value: '主管单位' }];
    const { openPackDesign } = await manager.query<{ openPackDesign: { revision: number } }>(DESIGN);
    const { editPackDesign } = await manager.query<{ editPackDesign: { revision: number } }>(EDIT, {
      input: { requestId: 'a-name', revision: openPackDesign.revision, edits: at },
    });
    const renamed = minimalPack('yixian', '乙县');
    const [office] = renamed.offices;
    const content = { ...renamed, offices: [{ ...office, name: '主管单位' }] };
    const scenarios = [handedIn('YX-01', 'taken'), handedIn('YX-02', 'draft')];
    const letGo = holdBack();
    const { rehearse } = await manager.query<Begun>(BEGIN, { input: { content, scenarios } });
    const input = { revision: editPackDesign.revision, expectedVersion: 1 };
    expect(await manager.query(PUBLISH_DESIGN, { input: { ...input, note: '更名' } })).toMatchObject({
      publishPackDesign: { issues: [{ code: 'scenariosRunning' }] },
    });
    letGo();
    await vi.waitFor(async () => {
      const { rehearsal } = await manager.query<Read>(READ, { id: rehearse.rehearsal?.id });
      expect(rehearsal?.state).toBe('FINISHED');
    }, WAIT);
    const refusal = { code: 'scenariosUnproven', params: { count: 1, scenarios: 'YX-02' } };
    expect(await manager.query(PUBLISH_DESIGN, { input: { ...input, note: ' ' } })).toMatchObject({
      publishPackDesign: { issues: [refusal] },
    });
    const filed = { content, expectedVersion: 1, effectiveFrom: '2026-06-01' };
    expect(await manager.query(PUBLISH, { input: filed })).toMatchObject({
      publishPack: { issues: [refusal] },
    });
    expect(await manager.query(PUBLISH_DESIGN, { input: { ...input, note: '按会议纪要' } })).toMatchObject({
      publishPackDesign: { pack: { version: 2 } },
    });
    const entries = await application.store.look((rows) =>
      rows
        .selectFrom('audit_entry')
        .select('detail')
        .where('action', '=', 'publishPack')
        .where('jurisdiction', '=', 'yixian')
        .execute(),
    );
    expect(entries.map(({ detail }) => detail)).toContainEqual(
      expect.objectContaining({ version: 2, unprovenScenarios: ['YX-02'], reason: '按会议纪要' }),
    );
  },
);
