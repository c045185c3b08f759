import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  PASSWORD,
  settle,
  startApplication,
  type TestApplication,
} from '../../../test/support/application.ts';
import { minimalPack, minimalPeople } from '../../../test/support/minimal-pack.ts';

const SIGN_IN = `mutation ($login: String!, $password: String!) {
  signIn(input: { jurisdiction: "jiaxian", login: $login, password: $password }) {
    ... on SignedIn { viewer { name organisation { name authority { name } } jurisdiction { name } positions csrfToken } }
    ... on SignInRefused { code retryAfter attemptsLeft }
  }
}`;
const VIEWER = '{ viewer { name idleMinutes } }';

let application: TestApplication;

beforeAll(async () => {
  application = await startApplication();
  await settle(application, minimalPack(), minimalPeople);
});
afterAll(() => application.close());
beforeEach(() => application.setClock('2026-03-02T01:00:00.000Z'));

test('whoever signs in is told who they are', async () => {
  const { data } = await application.visit().ask(SIGN_IN, { login: 'yizhong', password: PASSWORD });
  expect(data).toMatchObject({
    signIn: {
      viewer: {
        name: '一中经办',
        organisation: { name: '一中', authority: { name: '教委' } },
        jurisdiction: { name: '甲县' },
        positions: ['chief'],
      },
    },
  });
});

test('the cookie is for the browser alone, and not the token that is stored', async () => {
  const response = await application.visit().fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SIGN_IN, variables: { login: 'yizhong', password: PASSWORD } }),
  });
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^lixiang_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  const token = cookie.slice('lixiang_session='.length, cookie.indexOf(';'));
  const rows = await application.store.look((all) => all.selectFrom('session').selectAll().execute());
  expect(JSON.stringify(rows)).not.toContain(token);
});

test.each(['yizhong', 'meiyouzheren'])(
  '%s with a wrong password: counted, locked, and free again',
  async (login) => {
    const client = application.visit();
    const answers = [];
    for (let attempt = 0; attempt < 6; attempt += 1)
      answers.push((await client.ask(SIGN_IN, { login, password: 'cuowu-1234' })).data);
    const retryAfter = '2026-03-02T01:15:00.000Z';
    expect(answers).toEqual([
      ...[4, 3, 2, 1].map((attemptsLeft) => ({
        signIn: { code: 'WRONG_CREDENTIALS', retryAfter: null, attemptsLeft },
      })),
      { signIn: { code: 'LOCKED', retryAfter, attemptsLeft: null } },
      { signIn: { code: 'LOCKED', retryAfter, attemptsLeft: null } },
    ]);
    const right = await client.ask(SIGN_IN, { login, password: PASSWORD });
    expect(right.data, 'the right password does not open a lock').toMatchObject({
      signIn: { code: 'LOCKED' },
    });
    application.setClock('2026-03-02T01:15:00.001Z');
    expect((await client.ask(SIGN_IN, { login, password: 'cuowu-1234' })).data).toMatchObject({
      signIn: { attemptsLeft: 4 },
    });
    await application.store.inJurisdiction('jiaxian', (rows) =>
      rows.updateTable('account').set({ failed_attempts: 0, locked_until: null }).execute(),
    );
  },
);

test('guesses made side by side are all counted', async () => {
  const guess = () => application.visit().ask(SIGN_IN, { login: 'guanli', password: 'cuowu-1234' });
  const answers = await Promise.all(Array.from({ length: 12 }, guess));
  const tried = answers.filter(({ data }) => JSON.stringify(data).includes('WRONG_CREDENTIALS'));
  expect(tried.length).toBeLessThan(5);
  await application.store.inJurisdiction('jiaxian', (rows) =>
    rows.updateTable('account').set({ failed_attempts: 0, locked_until: null }).execute(),
  );
});

test('a session ends after half an hour without a request, and after twelve hours in any case', async () => {
  const client = await application.signIn('yizhong');
  application.setClock('2026-03-02T01:29:00.000Z');
  expect((await client.ask(VIEWER)).data).toMatchObject({ viewer: { idleMinutes: 30 } });
  application.setClock('2026-03-02T01:58:59.000Z');
  expect((await client.ask(VIEWER)).data).toMatchObject({ viewer: { name: '一中经办' } });
  application.setClock('2026-03-02T02:29:30.000Z');
  expect((await client.ask(VIEWER)).data).toEqual({ viewer: null });

  const busy = await (application.setClock('2026-03-02T01:00:00.000Z'), application.signIn('yizhong'));
  for (let hour = 1; hour < 24; hour += 1) {
    application.setClock(Date.parse('2026-03-02T01:00:00.000Z') + hour * 29 * 60_000);
    await busy.ask(VIEWER);
  }
  application.setClock('2026-03-02T13:00:00.000Z');
  expect((await busy.ask(VIEWER)).data).toEqual({ viewer: null });
});

test('a mutation without the token of its session is refused', async () => {
  const client = await application.signIn('yizhong');
  for (const csrf of [null, 'other']) {
    const { status, errors } = await client.ask('mutation { signOut }', {}, { csrf });
    expect([status, errors[0]?.extensions['code']]).toEqual([403, 'FORBIDDEN']);
  }
  expect((await client.ask(VIEWER)).data).toMatchObject({ viewer: { name: '一中经办' } });
});

test('a page of another site is refused, however it asks', async () => {
  const client = await application.signIn('yizhong');
  const foreign = await client
    .ask('mutation { signOut }', {}, { headers: { origin: 'https://example.com' } })
    .catch((error: unknown) => error);
  expect(foreign).toMatchObject({ status: 403 });
  const marked = await client.fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'cross-site',
      'x-csrf-token': client.csrf ?? '',
    },
    body: JSON.stringify({ query: 'mutation { signOut }' }),
  });
  expect(marked.status).toBe(403);
  const form = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ query: 'mutation { signOut }' }),
  });
  expect(form.status).toBeGreaterThanOrEqual(400);
  const link = await client.fetch(`/graphql?query=${encodeURIComponent('mutation { signOut }')}`, {
    headers: { 'apollo-require-preflight': '1' },
  });
  expect(link.status).toBe(405);
  expect((await client.ask(VIEWER)).data).toMatchObject({ viewer: { name: '一中经办' } });
});

test('signing in makes a new session, and signing out ends it', async () => {
  const client = await application.signIn('yizhong');
  const before = client.csrf;
  await client.signIn('jiaxian', 'yizhong', PASSWORD);
  expect(client.csrf).not.toBe(before);
  expect((await client.ask('mutation { signOut }')).data).toEqual({ signOut: true });
  expect((await client.ask(VIEWER)).data).toEqual({ viewer: null });
});

test('a changed password ends the sessions elsewhere, and weak or wrong ones are refused', async () => {
  const here = await application.signIn('yizhong');
  const elsewhere = await application.signIn('yizhong');
  const change = (current: string, next: string) =>
    here.ask(
      `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) {
        ... on PasswordChanged { at } ... on InvalidInput { issues { path message } } } }`,
      { input: { current, next } },
    );
  expect((await change('cuowu-1234', 'xin-mima-2026')).data).toMatchObject({
    changePassword: { issues: [{ path: ['current'] }] },
  });
  expect((await change(PASSWORD, 'duan1')).data).toMatchObject({
    changePassword: { issues: [{ path: ['next'], message: '密码至少 8 位。' }] },
  });
  expect((await change(PASSWORD, 'xin-mima-2026')).data).toMatchObject({
    changePassword: { at: expect.any(String) },
  });
  expect((await here.ask(VIEWER)).data).toMatchObject({ viewer: { name: '一中经办' } });
  expect((await elsewhere.ask(VIEWER)).data).toEqual({ viewer: null });
  await change('xin-mima-2026', PASSWORD);
});

test('a disabled account is out at once, and told so only with the right password', async () => {
  const administrator = await application.signIn('guanli');
  const client = await application.signIn('yizhong');
  const { accounts } = await administrator.query<{ accounts: { edges: { node: { id: string } }[] } }>(
    '{ accounts(search: "yizhong") { edges { node { id } } } }',
  );
  const id = accounts.edges[0]?.node.id;
  const disable = (disabled: boolean) =>
    administrator.query(
      'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { disabled } }',
      {
        input: { id, disabled },
      },
    );
  await disable(true);
  expect((await client.ask(VIEWER)).data).toEqual({ viewer: null });
  const { data } = await client.ask(SIGN_IN, { login: 'yizhong', password: PASSWORD });
  expect(data).toMatchObject({ signIn: { code: 'DISABLED' } });
  await disable(false);
});

test('there are no demo accounts to see where there is no demo', async () => {
  expect(
    (await application.visit().ask('{ welcome { jurisdictions { key name } demoAccounts { login } } }')).data,
  ).toEqual({
    welcome: { jurisdictions: [{ key: 'jiaxian', name: '甲县' }], demoAccounts: [] },
  });
});

test('one address that signs in faster than people do is told to wait', async () => {
  const hurried = await startApplication({ rules: { signInsPerMinute: 3 } });
  const client = hurried.visit();
  const codes = [];
  for (let index = 0; index < 5; index += 1) {
    const { errors } = await client.ask(SIGN_IN, { login: `login${index}`, password: 'cuowu-1234' });
    codes.push(errors[0]?.extensions['code'] ?? 'answered');
  }
  expect(codes).toEqual(['answered', 'answered', 'answered', 'LIMIT_EXCEEDED', 'LIMIT_EXCEEDED']);
  await hurried.close();
});
