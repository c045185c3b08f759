import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../../../test/support/store.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from './rows.ts';

const OFTEN = 12;
const [HERE, THERE] = ['sample', 'neighbour'];
let opened: TestStore;

beforeAll(async () => {
  opened = await openTestStore();
  await opened.store.asOwner((rows) =>
    rows
      .insertInto('jurisdiction')
      .values([HERE, THERE].map((key) => ({ key, name: key, code: '500901' })))
      .execute(),
  );
  for (const key of [HERE, THERE]) await opened.store.inJurisdiction(key, (rows) => addOffice(rows, key));
});
afterAll(async () => {
  await opened.store.close();
  await opened.drop();
});

const addOffice = (rows: Rows, jurisdiction: string) =>
  rows
    .insertInto('organisation')
    .values({
      jurisdiction,
      id: newId(),
      name: `${jurisdiction} office`,
      offices: json(['bureau']),
      attributes: json({}),
      active: true,
      authority_id: null,
    })
    .execute();

const names = async (rows: Rows) =>
  (
    await sql<{ name: string }>`select name from organisation where active = ${true} order by name`.execute(
      rows,
    )
  ).rows.map(({ name }) => name);

test('a statement that is kept shows everybody what is theirs, however often and by whomever it is sent', async () => {
  const { store } = opened;
  for (let time = 0; time < OFTEN; time += 1) {
    expect(await store.inJurisdiction(HERE, names)).toEqual(['sample office']);
    expect(await store.look(names)).toEqual(['neighbour office', 'sample office']);
    expect(await store.inJurisdiction(THERE, names)).toEqual(['neighbour office']);
  }
});

test('statements that are sent together are answered one by one, whichever of them are kept', async () => {
  const squares = await opened.store.inJurisdiction(HERE, (rows) =>
    Promise.all(
      Array.from({ length: OFTEN }, async (_, at) => {
        const found = await sql<{ n: number }>`select ${at}::int * ${at}::int as n`.execute(rows);
        return found.rows[0]?.n;
      }),
    ),
  );
  expect(squares).toEqual(Array.from({ length: OFTEN }, (_, at) => at * at));
});

test('a statement that fails can be sent again', async () => {
  const divide = (by: number) =>
    opened.store.inJurisdiction(HERE, async (rows) => {
      const found = await sql<{ n: number }>`select 12 / ${by}::int as n`.execute(rows);
      return found.rows[0]?.n;
    });
  for (let time = 0; time < OFTEN; time += 1) {
    await expect(divide(0)).rejects.toThrow('division by zero');
    expect(await divide(4)).toBe(3);
  }
});

test('more statements than can be kept are all answered, and so are those that came first', async () => {
  const many = 700;
  const ask = (number: number) =>
    opened.store.inJurisdiction(HERE, async (rows) => {
      const found = await sql<{ n: number }>`select ${sql.lit(number)}::int + ${1}::int as n`.execute(rows);
      return found.rows[0]?.n;
    });
  for (const round of [1, 2, 3])
    for (let number = 0; number < many; number += 100)
      expect(await Promise.all([ask(number), ask(number + round)])).toEqual([number + 1, number + round + 1]);
  await opened.store.inJurisdiction(HERE, async (rows) => {
    for (let number = 0; number < many; number += 1)
      for (const time of [1, 2]) await sql`select ${sql.lit(number)}::int + ${time}::int`.execute(rows);
  });
  expect(await ask(0)).toBe(1);
});

test.runIf(process.env['DATABASE_URL'])(
  'a statement is prepared anew where the table has another shape than when it was kept',
  async () => {
    const { store } = opened;
    await store.asOwner((rows) =>
      sql`create table shape (one integer); grant select on shape to lixiang_app`.execute(rows),
    );
    const read = () =>
      store.look(async (rows) => (await sql`select * from shape where ${true}`.execute(rows)).rows);
    for (let time = 0; time < OFTEN; time += 1) await read();
    await store.asOwner((rows) => sql`alter table shape add column two integer`.execute(rows));
    await expect(read()).rejects.toMatchObject({ code: '0A000' });
    expect(await read()).toEqual([]);
  },
);
