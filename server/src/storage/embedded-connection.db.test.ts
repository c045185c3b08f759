import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from './rows.ts';
import { Store } from './store.ts';

const NEAR = 'jiaxian';
const FAR = 'yixian';
let store: Store;
let organisation: string;

beforeAll(async () => {
  store = await Store.open({ kind: 'memory' });
  const jurisdictions = [NEAR, FAR].map((key) => ({ key, name: key, code: '500901' }));
  await store.asOwner((rows) => rows.insertInto('jurisdiction').values(jurisdictions).execute());
  organisation = newId();
  const row = {
    jurisdiction: NEAR,
    id: organisation,
    name: '甲局',
    offices: json(['bureau']),
    attributes: json({ 学校: true, 人数: 12 }),
    active: true,
  };
  await store.inJurisdiction(NEAR, (rows) => rows.insertInto('organisation').values(row).execute());
});
afterAll(() => store.close());

const named = (rows: Rows) =>
  rows
    .selectFrom('organisation')
    .select(['name', 'offices', 'attributes', 'active', 'authority_id'])
    .where('id', '=', organisation)
    .execute();

test('a statement that is kept answers the same again, in values of every kind', async () => {
  const seen = [1, 2, 3].map(() => store.inJurisdiction(NEAR, named));
  for (const rows of await Promise.all(seen))
    expect(rows).toEqual([
      {
        name: '甲局',
        offices: ['bureau'],
        attributes: { 学校: true, 人数: 12 },
        active: true,
        authority_id: null,
      },
    ]);
});

test('a kept statement sees what the role of the moment may see', async () => {
  for (let round = 0; round < 8; round += 1) {
    expect(await store.inJurisdiction(NEAR, named)).toHaveLength(1);
    expect(await store.inJurisdiction(FAR, named)).toHaveLength(0);
    expect(await store.asOwner(named)).toHaveLength(1);
  }
});

test('more statements come than are kept', async () => {
  const ask = (length: number) =>
    store.look((rows) =>
      sql<{
        n: number;
      }>`select ${sql.join(Array.from({ length }, () => sql`1`))}, ${length}::int as n`.execute(rows),
    );
  for (let length = 1; length <= 700; length += 1) expect((await ask(length)).rows[0]?.n).toBe(length);
  expect((await ask(1)).rows[0]?.n).toBe(1);
});

test('a statement that fails leaves the others as they were', async () => {
  const divide = (rows: Rows, by: number) => sql<{ n: number }>`select 12 / ${by}::int as n`.execute(rows);
  await expect(store.look((rows) => divide(rows, 0))).rejects.toThrow('division by zero');
  expect((await store.look((rows) => divide(rows, 4))).rows).toEqual([{ n: 3 }]);
  await expect(store.look((rows) => sql`select nothing`.execute(rows))).rejects.toMatchObject({
    code: '42703',
  });
  const broken = store.inJurisdiction(NEAR, async (rows) => {
    await divide(rows, 0).catch(() => undefined);
    return await divide(rows, 5);
  });
  await expect(broken).rejects.toThrow('current transaction is aborted');
  expect((await store.look((rows) => divide(rows, 6))).rows).toEqual([{ n: 2 }]);
});

test('it is told how many rows a change met', async () => {
  const rename = (id: string) =>
    store.inJurisdiction(NEAR, (rows) =>
      rows.updateTable('organisation').set({ name: '甲局' }).where('id', '=', id).executeTakeFirstOrThrow(),
    );
  expect((await rename(organisation)).numUpdatedRows).toBe(1n);
  expect((await rename(newId())).numUpdatedRows).toBe(0n);
});
