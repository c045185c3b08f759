import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import type { Client } from '../../../test/support/client.ts';
import { minimalPack, minimalPeople } from '../../../test/support/minimal-pack.ts';
import { askReading } from '../../../test/support/read-client.ts';
import { operationDigest } from './read-operations.ts';

const HERE = 'jiaxian';
const FAR = 'yixian';
const COUNT = '{ requestList { totalCount } }';
let application: TestApplication;
let administrator: Client;
let stranger: Client;
let bureau: string;

beforeAll(async () => {
  application = await startApplication();
  await settle(application, minimalPack(), minimalPeople);
  await settle(application, minimalPack(FAR, '乙县'), minimalPeople);
  administrator = await application.signIn('guanli', HERE);
  stranger = application.visit();
  const { viewer } = await administrator.query<{ viewer: { organisation: { id: string } } }>(
    '{ viewer { organisation { id } } }',
  );
  bureau = viewer.organisation.id;
});
afterAll(() => application.close());

type Created = {
  readonly createApiToken: { readonly secret: string; readonly token: { readonly id: string } };
};

const CREATE = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret token { id name prefix scopes } } }`;
const input = (more: Readonly<Record<string, unknown>> = {}) => ({
  input: { name: '市级平台', scopes: ['request'], organisation: bureau, expiresOn: '2026-12-31', ...more },
});

async function newToken(more: Readonly<Record<string, unknown>> = {}) {
  const { createApiToken } = await administrator.query<Created>(CREATE, input(more));
  return createApiToken;
}

const asked = async (token: string, jurisdiction = HERE, query = COUNT) => {
  const { status, data, errors } = await askReading(stranger, [jurisdiction, query], { token });
  return errors.length > 0 ? [status, errors[0]?.extensions?.['code']] : data;
};

test('a token reads what its organisation reads, and nothing in another county', async () => {
  const { secret } = await newToken();
  expect(await asked(secret)).toEqual({ requestList: { totalCount: 0 } });
  expect(await asked(secret, FAR)).toEqual([401, 'UNAUTHENTICATED']);
  expect(await asked(`${secret}x`)).toEqual([401, 'UNAUTHENTICATED']);
  expect(await asked(secret, 'nowhere')).toEqual([401, 'UNAUTHENTICATED']);
});

test('the question that tools ask for the schema is answered; one that goes round in it is not', async () => {
  const { secret } = await newToken();
  const schema = await asked(secret, HERE, getIntrospectionQuery());
  expect(schema).toMatchObject({ __schema: { queryType: { name: 'Query' } } });
  const round = 'fields { type { '.repeat(5) + 'name' + ' } }'.repeat(5);
  expect(await asked(secret, HERE, `{ __schema { types { ${round} } } }`)).toMatchObject([
    400,
    expect.anything(),
  ]);
});

test('a secret is shown once and kept nowhere; who made and ended a token is on record', async () => {
  const { secret, token } = await newToken({ name: '一次性' });
  await asked(secret);
  const list = await administrator.query<{
    apiTokens: { edges: { node: { id: string; lastUsedAt: string | null } }[] };
  }>('{ apiTokens { edges { node { id name prefix lastUsedAt organisation { name } } } } }');
  expect(JSON.stringify(list)).not.toContain(secret);
  expect(list.apiTokens.edges.find(({ node }) => node.id === token.id)?.node.lastUsedAt).not.toBeNull();
  await administrator.query('mutation ($id: ID!) { revokeApiToken(input: { id: $id }) { revokedAt } }', {
    id: token.id,
  });
  expect(await asked(secret)).toEqual([401, 'UNAUTHENTICATED']);
  const { audit } = await administrator.query<{ audit: { edges: { node: { action: string } }[] } }>(
    '{ audit { edges { node { action detail } } } }',
  );
  expect(audit.edges.map(({ node }) => node.action)).toEqual(
    expect.arrayContaining(['createApiToken', 'revokeApiToken']),
  );
  expect(JSON.stringify(audit)).not.toContain(secret);
});

test('a token ends with its last day', async () => {
  const { secret } = await newToken({ expiresOn: '2026-03-02' });
  expect(await asked(secret)).toEqual({ requestList: { totalCount: 0 } });
  application.setClock('2026-03-03T01:00:00.000Z');
  expect(await asked(secret)).toEqual([401, 'UNAUTHENTICATED']);
  application.setClock('2026-03-02T01:00:00.000Z');
});

test('a token asks only so often', async () => {
  const { secret } = await newToken({ perMinute: 2 });
  await asked(secret);
  await asked(secret);
  expect(await asked(secret)).toEqual([413, 'LIMIT_EXCEEDED']);
});

test.each([
  { name: ' ' },
  { scopes: [] },
  { scopes: ['nothing'] },
  { organisation: 'nobody' },
  { perMinute: 0 },
  { expiresOn: '2026-03-01' },
])('a token that makes no sense is refused: %j', async (more) => {
  const { errors } = await administrator.ask(CREATE, input(more));
  expect(errors[0]?.extensions['code']).toBe('INVALID_INPUT');
});

test('only an administrator makes and sees tokens', async () => {
  const person = await application.signIn('yizhong', HERE);
  const { errors } = await person.ask(CREATE, input());
  expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
  expect((await person.ask('{ apiTokens { totalCount } }')).errors[0]?.extensions['code']).toBe('FORBIDDEN');
});

test('a question that was asked is asked again by its digest; a digest that is not known says so', async () => {
  const { secret } = await newToken();
  const ask = (query: string | null, sha256Hash: string) =>
    askReading(stranger, [HERE, query], {
      token: secret,
      body: { extensions: { persistedQuery: { version: 1, sha256Hash } } },
    });
  const digest = operationDigest(COUNT);
  expect((await ask(COUNT, digest)).data).toEqual({ requestList: { totalCount: 0 } });
  expect((await ask(null, digest)).data).toEqual({ requestList: { totalCount: 0 } });
  expect((await ask(null, 'a'.repeat(64))).errors[0]?.message).toBe('PersistedQueryNotFound');
  expect((await ask('{ requestList { edges { cursor } } }', digest)).errors[0]?.extensions?.['code']).toBe(
    'INVALID_INPUT',
  );
});

test('nobody asks without a session or a token', async () => {
  const { status, errors } = await askReading(stranger, [HERE, COUNT]);
  expect([status, errors[0]?.extensions?.['code']]).toEqual([401, 'UNAUTHENTICATED']);
});

test('each version says what it takes from those who read, and whose questions it breaks', async () => {
  const { secret } = await newToken();
  const OLD = '{ requestList(where: { state: { eq: draft } }) { edges { node { paper { title } } } } }';
  expect(await asked(secret, HERE, OLD)).toEqual({ requestList: { edges: [] } });
  const content = JSON.parse(
    JSON.stringify(minimalPack())
      .replaceAll('"key":"title"', '"key":"heading"')
      .replaceAll('paper.title', 'paper.heading'),
  );
  const COMING =
    'query ($content: JSON!) { readChanges(content: $content) { changes { kind message } operations { text faults } } }';
  expect(await administrator.query(COMING, { content: minimalPack() })).toEqual({
    readChanges: { changes: [], operations: [] },
  });
  const { readChanges } = await administrator.query<{
    readChanges: { changes: { message: string }[]; operations: { text: string }[] };
  }>(COMING, { content });
  expect(readChanges.changes.map(({ message }) => message)).toContain('取消了字段：Request_Paper.title');
  expect(readChanges.operations.map(({ text }) => text)).toEqual([OLD]);
  const published = await administrator.query<{ publishPack: { forReaders: { operations: unknown[] } } }>(
    `mutation ($input: PublishPackInput!) { publishPack(input: $input) {
      ... on PackPublished { forReaders { operations { digest } } } ... on PackRefused { issues { code path } } } }`,
    { input: { content, expectedVersion: 1 } },
  );
  expect(published.publishPack.forReaders.operations).toHaveLength(1);
  expect(await asked(secret, HERE, OLD)).toEqual([400, 'INVALID_INPUT']);
  expect(await asked(secret, HERE, '{ requestList { edges { node { paper { heading } } } } }')).toEqual({
    requestList: { edges: [] },
  });
});
