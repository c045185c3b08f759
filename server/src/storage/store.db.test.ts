import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from './rows.ts';
import { Store } from './store.ts';

const url = process.env['DATABASE_URL'];
let store: Store;
let near: string;
let far: string;

beforeAll(async () => {
  store = await Store.open(url ? { kind: 'server', url } : { kind: 'memory' });
});
afterAll(() => store.close());

beforeEach(async () => {
  near = `j${newId().replaceAll('-', '').slice(-12)}`;
  far = `y${near.slice(1)}`;
  await store.asOwner((rows) =>
    rows
      .insertInto('jurisdiction')
      .values([
        { key: near, name: '甲县', code: '500901' },
        { key: far, name: '乙县', code: '500902' },
      ])
      .execute(),
  );
});

const addOrganisation = (rows: Rows, jurisdiction: string, authorityId: string | null = null) => {
  const id = newId();
  return rows
    .insertInto('organisation')
    .values({
      jurisdiction,
      id,
      name: `单位${id}`,
      offices: json(['bureau']),
      attributes: json({}),
      active: true,
      authority_id: authorityId,
    })
    .execute()
    .then(() => id);
};

test('rows of another county are invisible, to raw SQL too', async () => {
  await store.inJurisdiction(far, (rows) => addOrganisation(rows, far));
  const { rows: seen } = await store.inJurisdiction(near, (rows) =>
    sql`select * from organisation`.execute(rows),
  );
  expect(seen).toEqual([]);
});

test('without a jurisdiction the application sees no row', async () => {
  await store.inJurisdiction(near, (rows) => addOrganisation(rows, near));
  const seen = await store.asOwner(async (rows) => {
    await sql`set local role lixiang_app`.execute(rows);
    return await rows.selectFrom('organisation').selectAll().execute();
  });
  expect(seen).toEqual([]);
});

test('a row cannot be written into another county, nor point into it', async () => {
  await expect(store.inJurisdiction(near, (rows) => addOrganisation(rows, far))).rejects.toThrow(
    'row-level security',
  );
  const authority = await store.inJurisdiction(far, (rows) => addOrganisation(rows, far));
  await expect(store.inJurisdiction(near, (rows) => addOrganisation(rows, near, authority))).rejects.toThrow(
    'foreign key',
  );
});

test('the role and the county last one transaction', async () => {
  await store.inJurisdiction(near, (rows) => addOrganisation(rows, near));
  const { rows } = await store.asOwner((owner) =>
    sql<{
      role: string;
      county: string;
    }>`select current_user as role, current_setting('lixiang.jurisdiction', true) as county`.execute(owner),
  );
  expect(rows[0]?.role).not.toBe('lixiang_app');
  expect(rows[0]?.county ?? '').toBe('');
});

test('the audit can neither be changed nor deleted, by the owner neither', async () => {
  const at = '2026-01-02T03:04:05.678Z';
  const entry = { jurisdiction: near, id: newId(), at, action: 'signIn', detail: json({ 次数: [1] }) };
  await store.inJurisdiction(near, (rows) => rows.insertInto('audit_entry').values(entry).execute());
  const change = (rows: Rows) => rows.updateTable('audit_entry').set({ action: 'other' }).execute();
  const remove = (rows: Rows) => rows.deleteFrom('audit_entry').execute();
  await expect(store.inJurisdiction(near, change)).rejects.toThrow('permission denied');
  await expect(store.inJurisdiction(near, remove)).rejects.toThrow('permission denied');
  await expect(store.asOwner(change)).rejects.toThrow('append-only');
  await expect(store.asOwner(remove)).rejects.toThrow('append-only');
  await expect(store.asOwner((rows) => sql`truncate audit_entry`.execute(rows))).rejects.toThrow(
    'append-only',
  );
  const kept = await store.inJurisdiction(near, (rows) =>
    rows.selectFrom('audit_entry').selectAll().execute(),
  );
  expect(kept).toMatchObject([{ at, detail: { 次数: [1] } }]);
});

test('a transaction that throws leaves nothing behind', async () => {
  const fail = store.inJurisdiction(near, async (rows) => {
    await addOrganisation(rows, near);
    throw new Error('后一步出错');
  });
  await expect(fail).rejects.toThrow('后一步出错');
  expect(
    await store.inJurisdiction(near, (rows) => rows.selectFrom('organisation').selectAll().execute()),
  ).toEqual([]);
});

test('reads side by side share a transaction, and what is written between reads is seen', async () => {
  const read = store.reader(near);
  const names = () => read((rows) => rows.selectFrom('organisation').select('name').execute());
  const transaction = () =>
    read(
      async (rows) =>
        (await sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(rows)).rows[0],
    );
  expect(new Set((await Promise.all([transaction(), transaction()])).map((row) => row?.id)).size).toBe(1);
  await store.inJurisdiction(near, (rows) => addOrganisation(rows, near));
  expect(await names()).toHaveLength(1);
  await expect(read((rows) => sql`select 1/0`.execute(rows))).rejects.toThrow('division by zero');
  await new Promise((resolve) => setImmediate(resolve));
  expect(await names()).toHaveLength(1);
});

test('a transaction inside another is refused, where the embedded database would wait for ever', async () => {
  const nested = store.inJurisdiction(near, () => store.inJurisdiction(near, () => Promise.resolve(1)));
  await expect(nested).rejects.toThrow('inside another');
  const read = store.reader(near);
  await expect(read(() => read(() => Promise.resolve(1)))).rejects.toThrow('inside another');
});

test('rows of a transaction that has ended answer nothing', async () => {
  const kept = await store.inJurisdiction(near, (rows) => Promise.resolve({ rows }));
  const late = store.inJurisdiction(far, () => kept.rows.selectFrom('organisation').selectAll().execute());
  await expect(late).rejects.toThrow(/transaction|committed|closed|completed/i);
});
