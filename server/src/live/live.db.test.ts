import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import type { Client } from '../../../test/support/client.ts';
import { minimalPack, minimalPeople } from '../../../test/support/minimal-pack.ts';

let application: TestApplication;

beforeAll(async () => {
  application = await startApplication();
  await settle(application, minimalPack(), {
    organisations: [...minimalPeople.organisations, { name: '二中' }],
    accounts: [...minimalPeople.accounts, { login: 'erzhong', name: '二中经办', organisation: '二中' }],
  });
  await settle(application, minimalPack('yixian', '乙县'), minimalPeople);
});
afterAll(() => application.close());

/** A browser page that listens: what it has been told so far, and whether the line is still open. */
async function listen(client: Client) {
  const response = await client.fetch('/live');
  const told: string[] = [];
  const line = { told, status: response.status, open: true };
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const read = async () => {
    for (;;) {
      const next = await reader?.read();
      if (!next || next.done) break;
      told.push(...next.value.split('\n').filter((each) => each.startsWith('data: {"')));
      told.push(...next.value.split('\n').filter((each) => each.startsWith('event: ')));
    }
    line.open = false;
  };
  void read().catch(() => {
    line.open = false;
  });
  return line;
}

async function create(client: Client): Promise<string> {
  const { createRecord } = await client.query<{ createRecord: { record: { id: string } } }>(
    `mutation ($input: CreateRecordInput!) { createRecord(input: $input) { ... on RecordCreated { record { id } } } }`,
    { input: { type: 'request', requestId: crypto.randomUUID() } },
  );
  return createRecord.record.id;
}

test('what one person does, those who may read it are told, and nobody else', async () => {
  const unit = await application.signIn('yizhong', 'jiaxian');
  const bureau = await listen(await application.signIn('guanli', 'jiaxian'));
  const otherUnit = await listen(await application.signIn('erzhong', 'jiaxian'));
  const otherCounty = await listen(await application.signIn('guanli', 'yixian'));
  const record = await create(unit);
  await expect.poll(() => bureau.told).toEqual([`data: {"record":"${record}"}`]);
  await create(unit);
  await expect.poll(() => bureau.told.length).toBe(2);
  expect(otherUnit.told).toEqual([]);
  expect(otherCounty.told).toEqual([]);
});

test('whoever is not signed in hears nothing', async () => {
  expect((await listen(application.visit())).status).toBe(401);
});

test('whoever is signed out, or shut out, hears no more from that moment on', async () => {
  const unit = await application.signIn('yizhong', 'jiaxian');
  const leaving = await application.signIn('guanli', 'jiaxian');
  const line = await listen(leaving);
  const record = await create(unit);
  await expect.poll(() => line.told).toEqual([`data: {"record":"${record}"}`]);
  await leaving.query('mutation { signOut }');
  await expect.poll(() => line.open).toBe(false);
  await create(unit);
  expect(line.told.filter((each) => each.startsWith('data: {"record"'))).toHaveLength(1);
});

test('a page that asks again by itself keeps nobody signed in', async () => {
  const client = await application.signIn('yizhong', 'jiaxian');
  const begun = application.clock().getTime();
  application.setClock(begun + 20 * 60_000);
  await client.ask('{ viewer { id } }', {}, { headers: { 'x-background': '1' } });
  application.setClock(begun + 40 * 60_000);
  const { data } = await client.ask('{ viewer { id } }');
  application.setClock(begun);
  expect(data).toEqual({ viewer: null });
});
