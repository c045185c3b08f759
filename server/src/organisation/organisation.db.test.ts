import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  PASSWORD,
  settle,
  startApplication,
  type TestApplication,
} from '../../../test/support/application.ts';
import type { Client } from '../../../test/support/client.ts';
import { minimalPack, minimalPeople } from '../../../test/support/minimal-pack.ts';

let application: TestApplication;
let administrator: Client;

beforeAll(async () => {
  application = await startApplication();
  await settle(application, minimalPack(), minimalPeople);
  await settle(application, minimalPack('yixian', '乙县'), minimalPeople);
  administrator = await application.signIn('guanli', 'jiaxian');
});
afterAll(() => application.close());

const CREATE = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) {
  id name offices attributes authority { name } } }`;
const LIST = `query ($search: String, $office: Boolean, $first: Int!, $after: String) {
  organisations(search: $search, office: $office, first: $first, after: $after) {
    edges { node { name authority { name } } } pageInfo { hasNextPage endCursor } totalCount } }`;

type Listed = {
  organisations: {
    edges: { node: { name: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount: number;
  };
};

test('an organisation is made, found, changed, and every step is in the audit', async () => {
  const { createOrganisation } = await administrator.query<{ createOrganisation: { id: string } }>(CREATE, {
    input: { name: '二中', attributes: { school: true } },
  });
  await administrator.query(
    'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { id } }',
    {
      input: { id: createOrganisation.id, name: '第二中学' },
    },
  );
  const found = await administrator.query<Listed>(LIST, { search: '第二', first: 10 });
  expect(found.organisations.edges.map(({ node }) => node.name)).toEqual(['第二中学']);
  const { audit } = await administrator.query<{
    audit: { edges: { node: { action: string; account: string } }[] };
  }>('{ audit(first: 2) { edges { node { action account organisation } } } }');
  expect(audit.edges.map(({ node }) => node)).toEqual([
    { action: 'updateOrganisation', account: '管理员', organisation: '主管局' },
    { action: 'createOrganisation', account: '管理员', organisation: '主管局' },
  ]);
});

test('pages follow each other without a gap, and offices are told from units', async () => {
  const names: string[] = [];
  let after: string | null = null;
  do {
    const { organisations }: Listed = await administrator.query<Listed>(LIST, {
      office: false,
      first: 1,
      after,
    });
    names.push(...organisations.edges.map(({ node }) => node.name));
    after = organisations.pageInfo.hasNextPage ? organisations.pageInfo.endCursor : null;
    expect(organisations.totalCount).toBe(3);
  } while (after !== null);
  expect(new Set(names)).toEqual(new Set(['一中', '教委', '第二中学']));
  expect(names).toHaveLength(3);
});

test.each([
  [{ name: '一中' }, '同名'],
  [{ name: '  ' }, '单位名称'],
  [{ name: '三中', offices: ['nobody'] }, 'nobody'],
  [{ name: '三中', attributes: { colour: 'red' } }, 'colour'],
  [{ name: '三中', attributes: { school: 'yes' } }, '学校'],
  [{ name: '三中', creditCode: '123' }, '18 位'],
  [{ name: '三中', authority: 'nobody' }, '主管部门'],
])('%j is refused', async (input, words) => {
  const { errors } = await administrator.ask(CREATE, { input });
  expect(errors[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT' } });
  expect(errors[0]?.message).toContain(words);
});

test('only an administrator makes organisations, accounts and packs, and sees accounts and the audit', async () => {
  const unit = await application.signIn('yizhong', 'jiaxian');
  const { errors } = await unit.ask(CREATE, { input: { name: '三中' } });
  expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
  for (const query of ['{ accounts { totalCount } }', '{ audit { totalCount } }'])
    expect((await unit.ask(query)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
  const before = await application.visit().ask('{ organisations { totalCount } }');
  expect(before.errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
});

test("another county's account does not exist", async () => {
  const { id } = await application.store.inJurisdiction('yixian', (rows) =>
    rows.selectFrom('account').select('id').where('login', '=', 'yizhong').executeTakeFirstOrThrow(),
  );
  const { errors } = await administrator.ask(
    'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { id } }',
    { input: { id, disabled: true } },
  );
  expect(errors[0]?.extensions['code']).toBe('NOT_FOUND');
});

test('a new account signs in; a weak password or a taken login is refused; nobody locks themself out', async () => {
  const create = (input: object) =>
    administrator.ask('mutation ($input: CreateAccountInput!) { createAccount(input: $input) { id } }', {
      input,
    });
  expect((await create({ login: 'erzhong', name: '二中经办', password: PASSWORD })).errors).toEqual([]);
  expect(await application.signIn('erzhong', 'jiaxian')).toBeDefined();
  expect(
    (await create({ login: 'sanzhong', name: '三中', password: '12345678' })).errors[0]?.message,
  ).toContain('字母');
  expect((await create({ login: 'erzhong', name: '三中', password: PASSWORD })).errors[0]?.message).toContain(
    '登录名',
  );
  const { accounts } = await administrator.query<{ accounts: { edges: { node: { id: string } }[] } }>(
    '{ accounts(search: "guanli") { edges { node { id } } } }',
  );
  const { errors } = await administrator.ask(
    'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { id } }',
    { input: { id: accounts.edges[0]?.node.id, disabled: true } },
  );
  expect(errors[0]?.message).toContain('自己');
});

test('a list of organisations with their authorities takes the same few queries, however long it is', async () => {
  const count = application.store.countStatements();
  await administrator.query<Listed>(LIST, { first: 2 });
  const short = count();
  await administrator.query<Listed>(LIST, { first: 50 });
  expect(count() - short).toBe(short);
});

test('an organisation comes with its authority in the same queries', async () => {
  const unit = await application.signIn('yizhong', 'jiaxian');
  const count = application.store.countStatements();
  await unit.query('{ viewer { organisation { name } } }');
  const alone = count();
  const { viewer } = await unit.query<{
    readonly viewer: { readonly organisation: { readonly authority: { readonly name: string } | null } };
  }>('{ viewer { organisation { name authority { name } } } }');
  expect(viewer.organisation.authority?.name).toBe('教委');
  expect(count() - alone).toBe(alone);
});

test('one organisation is read by its id, and another county has none of it', async () => {
  const unit = await application.signIn('yizhong', 'jiaxian');
  const { viewer } = await unit.query<{ viewer: { organisation: { id: string } } }>(
    '{ viewer { organisation { id } } }',
  );
  const asked = 'query ($id: ID!) { organisation(id: $id) { name authority { name } } }';
  const { id } = viewer.organisation;
  expect(await unit.query(asked, { id })).toMatchObject({ organisation: { authority: { name: '教委' } } });
  const elsewhere = await application.store.inJurisdiction('yixian', (rows) =>
    rows.selectFrom('organisation').select('id').limit(1).executeTakeFirstOrThrow(),
  );
  expect(await unit.query(asked, elsewhere)).toEqual({ organisation: null });
});
