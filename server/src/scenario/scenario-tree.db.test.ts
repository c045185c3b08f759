import { Scenario } from '@lixiang/schema';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { minimalPack } from '../../../test/support/minimal-pack.ts';
import { openScenarioServer } from '../../../test/support/scenario-server.ts';
import { openTestStore, type TestStore } from '../../../test/support/store.ts';
import { copyJurisdiction } from './copy-jurisdiction.ts';
import type { ScenarioServer } from './scenario-server.ts';
import { ScenarioTree } from './scenario-tree.ts';
import { World } from './world.ts';

let opened: TestStore;
let server: ScenarioServer;
/** What was done to get to where scenarios are told from each other. */
let done: string[];

beforeAll(async () => {
  opened = await openTestStore();
  const real = await openScenarioServer(opened);
  server = {
    ...real,
    openJurisdiction: async (pack) => {
      done.push('opened');
      return await real.openJurisdiction(pack);
    },
    runDay: async (jurisdiction) => {
      done.push('day');
      await real.runDay(jurisdiction);
    },
  };
});
afterAll(() => server.close());
beforeEach(() => {
  done = [];
});

const school = { unit: '一中' };
const beginning = [
  { unit: '一中' },
  { create: '甲', type: 'request', as: school },
  { fill: '甲', document: 'paper', values: { title: '采购' }, as: school },
  { clock: '2026-03-09' },
];
const told = (id: string, when: readonly object[], then: readonly object[]) => ({
  scenario: Scenario.parse({
    id,
    title: id,
    articles: ['1'],
    clock: '2026-03-02',
    given: beginning,
    when,
    then,
  }),
  fragments: {},
});
const handIn = { take: '甲', transition: 'submit', as: school };
const second = { create: '乙', type: 'request', as: school };
const is = (record: string, state: string) => ({ record, state });

test('scenarios that begin alike go through their beginning once, and each comes to its own end', async () => {
  const scenarios = [
    told('AA-1', [handIn], [is('甲', 'taken')]),
    told('AA-2', [], [is('甲', 'draft')]),
    told('AA-3', [second], [is('甲', 'draft'), is('乙', 'draft')]),
    told('AA-4', [handIn, second], [is('甲', 'taken'), is('乙', 'draft')]),
    told('AA-5', [], [is('甲', 'taken')]),
  ];
  const tree = new ScenarioTree({ server, pack: minimalPack() }, scenarios);
  const failures = [];
  for (const each of scenarios) failures.push(await tree.run(each));
  expect(failures.slice(0, 4)).toEqual([null, null, null, null]);
  expect(failures[4]).toMatchObject({ at: { part: 'then', index: 1 }, differences: [{ found: 'draft' }] });
  expect(done).toEqual(['opened', 'day']);
});

test('one that fails on the common way leaves it to the next to fail there by itself', async () => {
  const wrong = { take: '甲', transition: 'nothing', as: school };
  const scenarios = [told('BB-1', [wrong, second], []), told('BB-2', [wrong, handIn], [])];
  const tree = new ScenarioTree({ server, pack: minimalPack() }, scenarios);
  for (const each of scenarios)
    expect(await tree.run(each)).toMatchObject({ at: { part: 'when', index: 1, step: wrong } });
});

test('a fragment that nobody wrote is the fault of the scenario that uses it', async () => {
  const scenarios = [told('CC-1', [{ use: '没有' }], []), told('CC-2', [], [is('甲', 'draft')])];
  const tree = new ScenarioTree({ server, pack: minimalPack() }, scenarios);
  expect(await tree.run(told('CC-0', [], [is('甲', 'draft')]))).toBe(null);
  const [lost, sound] = scenarios;
  if (!lost || !sound) throw new Error('there are two');
  expect(await tree.run(lost)).toMatchObject({ at: { part: 'start' }, differences: [{ code: 'notRun' }] });
  expect(await tree.run(sound)).toBe(null);
});

test('a copy holds every row of the jurisdiction, and a session for those who are let in', async () => {
  const world = await World.open(server, minimalPack(), '2026-03-02');
  await world.addUnit('一中', {});
  const client = await world.actor(school);
  const from = world.jurisdiction;
  const [admitted] = await copyJurisdiction(opened.store, { from, to: 'copied' }, [client.admission]);
  expect(admitted?.token).not.toBe(client.admission.token);
  const counted = await countRows();
  const counts = (table: string) => [from, 'copied'].map((key) => counted.get(table)?.get(key));
  expect(counts('account')).toEqual([2, 2]);
  expect(counts('session')).toEqual([2, 1]);
  const rest = [...counted.keys()].filter(
    (table) => !['session', 'changed', 'changed_record'].includes(table),
  );
  expect(rest.map((table) => [table, counts(table)[1]])).toEqual(
    rest.map((table) => [table, counts(table)[0]]),
  );
});

/** The rows of every table that has any, by jurisdiction. */
async function countRows(): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  return await opened.store.asOwner(async (rows) => {
    const tables = await sql<{ readonly name: string }>`select table_name as name
      from information_schema.columns where column_name = 'jurisdiction'`.execute(rows);
    const counted = new Map<string, ReadonlyMap<string, number>>();
    for (const { name } of tables.rows) {
      const counts = await sql<{ readonly jurisdiction: string; readonly count: number }>`
        select jurisdiction, count(*)::int as count from ${sql.table(name)} group by 1 order by 1 desc`.execute(
        rows,
      );
      counted.set(name, new Map(counts.rows.map(({ jurisdiction, count }) => [jurisdiction, count])));
    }
    return counted;
  });
}
