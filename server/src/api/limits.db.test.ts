import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import type { Client } from '../../../test/support/client.ts';
import { minimalPack, minimalPeople } from '../../../test/support/minimal-pack.ts';

let application: TestApplication;
let client: Client;

beforeAll(async () => {
  application = await startApplication({ logLevel: 'silent' });
  await settle(application, minimalPack(), minimalPeople);
  client = await application.signIn('guanli');
});
afterAll(() => application.close());

const deep = (levels: number): string => (levels === 0 ? 'name' : `authority { ${deep(levels - 1)} }`);

const dear = `edges { node { id number links { key records { id number documents { key files { id name }
  submissions { id files { id name size sha256 sm3 } } issues { path code basis { articles { key label } } } } } } } }`;

test.each([
  ['too deep', `{ viewer { organisation { ${deep(12)} } } }`],
  [
    'full of aliases',
    `{ ${Array.from({ length: 40 }, (_, index) => `a${index}: viewer { id }`).join(' ')} }`,
  ],
  ['endless', `{ ${'viewer { id } '.repeat(2000)} }`],
  [
    'dear',
    `{ ${Array.from({ length: 24 }, (_, index) => `a${index}: records(type: "request") { ${dear} }`).join(' ')} }`,
  ],
])('a query that is %s is refused before it is run', async (_how, query) => {
  const { errors } = await client.ask(query);
  expect(errors[0]).toMatchObject({
    message: '查询过大，请减少一次查询的内容。',
    extensions: { code: 'LIMIT_EXCEEDED' },
  });
});

test('several queries in one request are refused', async () => {
  const answer = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ query: '{ viewer { id } }' }, { query: '{ viewer { id } }' }]),
  });
  expect(answer.status).toBe(400);
});

test('the schema tells nothing about itself, nor guesses what was meant', async () => {
  const { errors } = await client.ask('{ __schema { types { name } } }');
  expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
  const { errors: typing } = await client.ask('{ viewr { id } }');
  expect(typing[0]?.message).not.toContain('viewer');
});

test('a request beyond sixteen megabytes is refused, and the server goes on', async () => {
  const answer = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { id } }', variables: { text: 'x'.repeat(17 * 1024 * 1024) } }),
  });
  expect(answer.status).toBe(413);
  expect((await client.ask('{ viewer { id } }')).status).toBe(200);
});

test.each(['含\u0000字符', '\u0000'])('a sign that cannot be stored is refused as that: %j', async (name) => {
  const { errors } = await client.ask(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }',
    { input: { name, offices: [] } },
  );
  expect(errors[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT' } });
});

test('a bug of ours leaves as a number, with nothing of the inside', async () => {
  const breakIt = (rename: string) => application.store.asOwner((rows) => sql.raw(rename).execute(rows));
  await breakIt('alter table audit_entry rename to audit_gone');
  const { errors } = await client.ask('{ audit { edges { node { id } } } }');
  await breakIt('alter table audit_gone rename to audit_entry');
  expect(errors[0]).toMatchObject({
    message: expect.stringContaining('编号'),
    extensions: { code: 'INTERNAL' },
  });
  expect(JSON.stringify(errors)).not.toMatch(/audit_entry|stack|node_modules/);
});

test('garbage is refused as what it is', async () => {
  const bodies = ['', '{', 'null', '[]', '{"query":1}', '{"query":"{ viewer { id }"}'];
  for (const body of bodies) {
    const answer = await client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect({ body, status: answer.status }).toEqual({ body, status: 400 });
  }
});

test('an address that does not exist is 404, and a page of the client is not needed for that', async () => {
  for (const path of ['/assets/none.js', '/files', '/graphql/none', '/%00', '/..%2f..%2fetc/passwd'])
    expect(`${path} ${(await client.fetch(path)).status}`).toMatch(/ (400|403|404|405)$/);
});
