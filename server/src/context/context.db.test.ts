import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../../../test/support/store.ts';
import { Context } from './context.ts';

let opened: TestStore;
let context: Context;

beforeAll(async () => {
  opened = await openTestStore();
  const actor = {
    accountId: 'someone',
    name: '某人',
    organisationId: null,
    organisationName: null,
    offices: [],
    positions: [],
    administrator: false,
  };
  const clock = () => new Date('2026-03-02T01:00:00.000Z');
  context = new Context({ store: opened.store, jurisdiction: 'sample', actor, address: null, clock });
});
afterAll(async () => {
  await opened.store.close();
  await opened.drop();
});

const now = () => context.read((rows) => sql<{ at: string }>`select now() as at`.execute(rows));
const fails = () => context.read((rows) => sql`select 1 / 0`.execute(rows));

test('what is read together is read at one moment, and what is read later at another', async () => {
  const [one, other] = await Promise.all([now(), now()]);
  expect(one.rows).toEqual(other.rows);
  await sleep(5);
  expect((await now()).rows).not.toEqual(one.rows);
});

test('one that fails does not take the others with it', async () => {
  const results = await Promise.allSettled([now(), fails(), now(), fails(), now()]);
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
});

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
