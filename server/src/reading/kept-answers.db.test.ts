import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../../../test/support/store.ts';
import { Context } from '../context/context.ts';
import { type Actor } from '../shared/actor.ts';
import { json, type Rows } from '../storage/rows.ts';
import { keepAnswers } from './kept-answers.ts';

let opened: TestStore;
const HERE = 'here';
const NOBODY: Actor = {
  accountId: null,
  name: '',
  organisationId: null,
  organisationName: null,
  offices: [],
  positions: [],
  administrator: false,
};

beforeAll(async () => {
  opened = await openTestStore();
  await opened.store.asOwner(async (rows) => {
    for (const [key, code] of [
      [HERE, '500901'],
      ['there', '500902'],
    ] as const)
      await rows.insertInto('jurisdiction').values({ key, name: key, code }).execute();
  });
});
afterAll(async () => {
  await opened.store.close();
  await opened.drop();
});

const contextOf = (jurisdiction: string) =>
  new Context({
    store: opened.store,
    clock: () => new Date(),
    jurisdiction,
    actor: NOBODY,
    address: null,
  });

/** Tells how many organisations there are, and a number that is never the same when it is worked out anew. */
const counting = () => {
  const answered = keepAnswers<{ readonly count: number; readonly made: string }>();
  return async (jurisdiction = HERE, among = '%') => {
    const context = contextOf(jurisdiction);
    const [found] = await context.read((rows) =>
      answered(context, rows, {
        statement: sql`select (select count(*)::int from organisation where jurisdiction = ${jurisdiction}
          and name like ${among}) as count, gen_random_uuid()::text as made`,
      }),
    );
    return found;
  };
};

let added = 0;
const add = async (rows: Rows, jurisdiction = HERE) => {
  added += 1;
  await rows
    .insertInto('organisation')
    .values({
      jurisdiction,
      id: `o${added}`,
      name: `单位${added}`,
      offices: json([]),
      attributes: json({}),
      active: true,
    })
    .execute();
};

test('what is asked again is answered as before, without being worked out', async () => {
  const count = counting();
  const first = await count();
  expect(await count()).toEqual(first);
});

test('whatever has been committed since is counted, and what was rolled back is not', async () => {
  const count = counting();
  const before = await count();
  await opened.store.inJurisdiction(HERE, (rows) => add(rows));
  const after = await count();
  expect(after?.count).toBe((before?.count ?? 0) + 1);
  await opened.store
    .inJurisdiction(HERE, async (rows) => {
      await add(rows);
      throw new Error('broken off');
    })
    .catch(() => undefined);
  expect(await count()).toEqual(after);
  await opened.store.inJurisdiction(HERE, (rows) =>
    rows.updateTable('organisation').set({ active: false }).where('id', '=', 'o1').execute(),
  );
  expect((await count())?.made).not.toBe(after?.made);
});

test('a change elsewhere takes nothing away, and another question is another answer', async () => {
  const count = counting();
  const before = await count();
  await opened.store.inJurisdiction('there', (rows) => add(rows, 'there'));
  expect(await count()).toEqual(before);
  expect((await count('there'))?.count).toBe(1);
  expect((await count(HERE, '无%'))?.count).toBe(0);
});

test('the same statement, kept apart by the walls alone, is answered to each county of its own rows', async () => {
  const answered = keepAnswers<{ readonly places: readonly string[] }>();
  await opened.store.inJurisdiction(HERE, (rows) => add(rows));
  await opened.store.inJurisdiction('there', (rows) => add(rows, 'there'));
  const asked = async (jurisdiction: string) => {
    const context = contextOf(jurisdiction);
    const statement = sql<{ readonly places: readonly string[] }>`
      select array_agg(distinct jurisdiction) as places from organisation`;
    return await context.read((rows) => answered(context, rows, { statement }));
  };
  expect(await asked(HERE)).toEqual([{ places: [HERE] }]);
  expect(await asked('there')).toEqual([{ places: ['there'] }]);
});

test('what fails is asked again', async () => {
  const answered = keepAnswers<{ readonly one: number }>();
  const context = contextOf(HERE);
  const divide = (by: number) =>
    context.read((rows) => answered(context, rows, { statement: sql`select 1 / ${by}::int as one` }));
  await expect(divide(0)).rejects.toThrow(/zero/);
  await expect(divide(0)).rejects.toThrow(/zero/);
  expect(await divide(1)).toEqual([{ one: 1 }]);
});

test('who ask the same at once are told the same, worked out once', async () => {
  const count = counting();
  const told = await Promise.all(Array.from({ length: 8 }, () => count()));
  expect(new Set(told.map((each) => each?.made)).size).toBe(1);
});

test('what reads the whole is planned for the values that are asked for', async () => {
  const answered = keepAnswers<{ readonly mode: string }>();
  const context = contextOf(HERE);
  const mode = sql<{ readonly mode: string }>`select current_setting('plan_cache_mode') as mode`;
  expect(await context.read((rows) => answered(context, rows, { statement: mode }))).toEqual([
    { mode: 'force_custom_plan' },
  ]);
});
