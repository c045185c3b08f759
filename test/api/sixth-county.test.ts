import { randomUUID } from 'node:crypto';
import { addPeople, addPlace } from '@lixiang/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, startApplication, type TestApplication } from '../support/application.ts';
import { type Client } from '../support/client.ts';
import { SIXTH_COUNTY } from './sixth-county-pack.ts';

const KEY = SIXTH_COUNTY.jurisdiction.key;
const OFFICES = ['bureau', 'finance', 'cyberspace'] as const;
type Who = (typeof OFFICES)[number] | 'unit';

let application: TestApplication;
let administrator: Client;
const people = new Map<Who, Client>();
let project = '';

beforeAll(async () => {
  application = await startApplication();
  const { store, clock } = application;
  // What the command of the first administrator does: a place without a pack, and one account.
  await addPlace({ store }, SIXTH_COUNTY.jurisdiction);
  const account = { login: 'guanli', name: '管理员', administrator: true };
  await addPeople({ store, clock }, KEY, {
    organisations: [],
    accounts: [account],
    password: PASSWORD,
    demo: false,
  });
  administrator = await application.signIn('guanli', KEY);
});
afterAll(() => application.close());

const as = (who: Who): Client => {
  const person = people.get(who);
  if (!person) throw new Error(`nobody has signed in as ${who}`);
  return person;
};

type Taken = {
  readonly answer: {
    readonly kind: string;
    readonly blockers?: readonly { readonly code: string; readonly key: string | null }[];
  };
};

async function change(
  who: Who,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Taken['answer']> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { answer } = await as(who).query<Taken>(
    `mutation ($input: ${type}!) { answer: ${name}(input: $input) {
      kind: __typename ... on Refused { blockers { code key } } } }`,
    { input: { requestId: randomUUID(), record: project, ...input } },
  );
  return answer;
}

type Seen = { readonly version: number; readonly state: { readonly key: string } };

async function read(who: Who = 'unit'): Promise<Seen> {
  const { record } = await as(who).query<{ record: Seen }>(
    'query ($id: ID!) { record(id: $id) { version state { key } } }',
    { id: project },
  );
  return record;
}

async function take(who: Who, transition: string, more: Readonly<Record<string, unknown>> = {}) {
  const { version } = await read(who);
  const { kind, blockers } = await change(who, 'takeTransition', {
    transition,
    expectedVersion: version,
    ...more,
  });
  return blockers ? blockers.map(({ code, key }) => key ?? code) : kind;
}

const opine = async (who: 'finance' | 'cyberspace', outcome: string) =>
  (await change(who, 'giveOpinion', { review: 'joint', task: who, asked: asked.get(who), outcome })).kind;

const asked = new Map<string, string>();
const state = async () => (await read()).state.key;

test('a place without a pack says so, and lets its administrator publish the first', async () => {
  const { errors } = await administrator.ask('{ pack { version } }');
  expect(errors[0]?.extensions['code']).toBe('UNAVAILABLE');
  expect(await administrator.query('{ viewer { waiting creatable } }')).toEqual({
    viewer: { waiting: 0, creatable: [] },
  });
  expect(
    await administrator.query(
      `mutation ($input: PublishPackInput!) { publishPack(input: $input) {
        ... on PackPublished { pack { version current } } ... on PackRefused { issues { path code } } } }`,
      { input: { content: SIXTH_COUNTY, expectedVersion: 0 } },
    ),
  ).toEqual({ publishPack: { pack: { version: 1, current: true } } });
});

test('its administrator brings in the offices, the units and their people', async () => {
  const members = [
    ...OFFICES.map((key) => ({ who: key, name: `${key}局`, offices: [key] })),
    { who: 'unit', name: '水务局', offices: [] },
  ] as const;
  for (const { who, name, offices } of members) {
    const { createOrganisation } = await administrator.query<{ createOrganisation: { id: string } }>(
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }',
      { input: { name, offices } },
    );
    asked.set(who, createOrganisation.id);
    await administrator.query(
      'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { id } }',
      {
        input: {
          login: `p.${who}`,
          name: `${name}经办`,
          password: PASSWORD,
          organisation: createOrganisation.id,
        },
      },
    );
    people.set(who, await application.signIn(`p.${who}`, KEY));
  }
  expect(people.size).toBe(4);
});

test('a unit fills in the one form and reports; without the goal it cannot', async () => {
  application.setClock('2026-02-09T01:00:00.000Z');
  const { answer } = await as('unit').query<{ answer: { record: { id: string } } }>(
    `mutation ($input: CreateRecordInput!) { answer: createRecord(input: $input) { ... on RecordCreated { record { id } } } }`,
    { input: { requestId: randomUUID(), type: 'project' } },
  );
  project = answer.record.id;
  const fill = async (values: object, revision: number) =>
    await change('unit', 'saveDocument', {
      document: 'plan',
      edits: Object.entries(values).map(([key, value]) => ({ op: 'set', path: [key], value })),
      expectedRevision: revision,
    });
  await fill({ name: '智慧水务', amount: 3_000_000 }, 0);
  expect(await take('unit', 'report')).toEqual(['plan']);
  await fill({ name: '智慧水务', amount: 3_000_000, goal: '全县水情实时可见' }, 1);
  expect(await take('unit', 'report')).toBe('TransitionTaken');
  expect(await state()).toBe('reported');
});

test('the deadline counts working days: over the Spring Festival, with its make-up days', async () => {
  const { record } = await as('bureau').query<{ record: { clocks: readonly object[] } }>(
    'query ($id: ID!) { record(id: $id) { clocks { key from due provisional standing } } }',
    { id: project },
  );
  // Reported on Monday 9 February 2026: 10, 11, 12, 13, then 14 (a make-up Saturday); the holiday; 24, 25, 26, 27, 28.
  expect(record.clocks).toEqual([
    {
      key: 'answer',
      from: '2026-02-09',
      due: '2026-02-28',
      provisional: false,
      standing: expect.any(String),
    },
  ]);
});

test('two offices review together; one against is refused, and its change of mind passes', async () => {
  expect(await take('bureau', 'open')).toBe('TransitionTaken');
  expect(await take('bureau', 'pass')).toEqual(['jointlyAgreed']);
  expect(await opine('finance', 'agree')).toBe('OpinionGiven');
  expect(await opine('cyberspace', 'object')).toBe('OpinionGiven');
  expect(await take('bureau', 'pass')).toEqual(['jointlyAgreed']);
  expect(await opine('cyberspace', 'agree')).toBe('OpinionGiven');
  expect(await take('finance', 'pass'), 'not theirs to decide').toEqual(['WRONG_ACTOR']);
  expect(await take('bureau', 'pass')).toBe('TransitionTaken');
});

test('it is funded, built and closed, and its history says so', async () => {
  expect(await take('finance', 'fund', { input: { sum: 3_000_001 } })).toEqual(['withinPlan']);
  expect(await take('finance', 'fund', { input: { sum: 3_000_000 } })).toBe('TransitionTaken');
  expect(await take('unit', 'finish')).toBe('TransitionTaken');
  expect(await state()).toBe('closed');
  const { record } = await as('unit').query<{
    record: { facts: object; events: { edges: { node: { transition: string | null } }[] } };
  }>('query ($id: ID!) { record(id: $id) { facts events(first: 20) { edges { node { transition } } } } }', {
    id: project,
  });
  expect(record.events.edges.flatMap(({ node }) => node.transition ?? [])).toEqual([
    'report',
    'open',
    'pass',
    'fund',
    'finish',
  ]);
  expect(record.facts).toEqual({ granted: 3_000_000 });
});
