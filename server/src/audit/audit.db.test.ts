import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import type { Client } from '../../../test/support/client.ts';
import { minimalPack, minimalPeople } from '../../../test/support/minimal-pack.ts';

let application: TestApplication;
let administrator: Client;

beforeAll(async () => {
  application = await startApplication();
  await settle(application, minimalPack('jiaxian', '甲县'), minimalPeople);
  await settle(application, minimalPack('yixian', '乙县'), minimalPeople);
  application.setClock('2026-03-01T15:59:00.000Z');
  await application.signIn('yizhong', 'jiaxian');
  application.setClock('2026-03-01T16:00:00.000Z');
  administrator = await application.signIn('guanli', 'jiaxian');
  await application.signIn('guanli', 'yixian');
});
afterAll(() => application.close());

type Page = {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly action: string; readonly account: string | null } }[];
};

async function audit(where: string, client = administrator): Promise<Page> {
  const answer = await client.query<{ audit: Page }>(
    `{ audit(${where}) { totalCount edges { node { action account organisation at } } } }`,
  );
  return answer.audit;
}

test('what was done is found by who, what and when, and each narrows further', async () => {
  const all = await audit('first: 200');
  const signedIn = await audit('actions: ["signIn"]');
  expect(signedIn.totalCount).toBe(2);
  expect(signedIn.totalCount).toBeLessThan(all.totalCount);
  expect((await audit('actions: ["signIn"], person: "yizh"')).totalCount).toBe(1);
  expect((await audit('actions: ["signIn"], person: "YIZH"')).totalCount).toBe(1);
  expect((await audit('actions: ["signIn"], person: "无此人"')).totalCount).toBe(0);
  expect((await audit('actions: []')).totalCount, 'of no kind, nothing').toBe(0);
});

test('a day is a day of law, and both ends are counted in', async () => {
  const found = async (days: string) => (await audit(`actions: ["signIn"], ${days}`)).totalCount;
  expect(await found('from: "2026-03-02", to: "2026-03-02"')).toBe(1);
  expect(await found('from: "2026-03-01", to: "2026-03-01"')).toBe(1);
  expect(await found('from: "2026-03-01", to: "2026-03-02"')).toBe(2);
  expect(await found('from: "2026-03-03"')).toBe(0);
  expect(await found('to: "2026-02-28"')).toBe(0);
});

test('signs that mean something to the database mean themselves', async () => {
  expect((await audit('person: "%"')).totalCount).toBe(0);
  expect((await audit('matter: "_"')).totalCount).toBe(0);
  const { errors } = await administrator.ask('{ audit(from: "2026-02-30") { totalCount } }');
  expect(errors[0]?.extensions['code']).toMatch(/INVALID_INPUT|BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
});

test('of another county nothing is found, and who keeps no audit reads none', async () => {
  const far = await application.signIn('guanli', 'yixian');
  const here = await audit('actions: ["signIn"]', far);
  expect(here.totalCount).toBe(2);
  const unit = await application.signIn('yizhong', 'jiaxian');
  const { errors } = await unit.ask('{ audit { totalCount } }');
  expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
});
