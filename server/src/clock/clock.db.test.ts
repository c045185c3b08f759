import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countQueries } from '../../../test/support/count-queries.ts';
import {
  openSampleCounty,
  type Person,
  refusedBy,
  type SampleCounty,
} from '../../../test/support/sample-county.ts';
import { TIMED_PACK } from '../../../test/support/timed-county.ts';

let county: SampleCounty;
let unit: Person;
let bureau: Person;

beforeAll(async () => {
  county = await openSampleCounty(TIMED_PACK, { idleMinutes: 1e6, longestHours: 1e5 });
  unit = await county.as('unit');
  bureau = await county.as('bureau');
});
afterAll(() => county.close());
beforeEach(() => county.application.setClock('2026-03-02T01:00:00.000Z'));

const CLOCKS = `query ($record: ID!) { record(id: $record) { clocks {
  key period year standing from opens due provisional daysLeft metOn mine owedBy escalation { on to basis { inferred } } document transition create
  basis { articles { key } } derivation { on kind number why name settled } } } }`;
const DEADLINES = `query ($mine: Boolean, $late: Boolean, $until: Date, $first: Int!, $after: String) {
  deadlines(mine: $mine, late: $late, until: $until, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { record { id } clock { key period standing due } } } } }`;
type Seen = {
  readonly key: string;
  readonly standing: string;
  readonly due: string | null;
  readonly derivation: readonly { readonly on: string; readonly kind: string }[];
};
type Listed = {
  readonly deadlines: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly {
      readonly node: { readonly record: { readonly id: string }; readonly clock: Seen };
    }[];
  };
};

const on = (day: string) => county.application.setClock(`${day}T01:00:00.000Z`);
const clocksOf = async (record: string, person = unit) =>
  (await person.query<{ record: { clocks: readonly Seen[] } }>(CLOCKS, { record })).record.clocks;
const listed = async (person: Person, more: object = {}) =>
  (await person.query<Listed>(DEADLINES, { first: 50, ...more })).deadlines;

async function entryNamed(name: string): Promise<string> {
  const entry = await unit.begin('entry');
  await unit.fill(entry, 'card', { name });
  await bureau.act(entry, 'list');
  return entry;
}

/** A project under review, and the entry that it rests on. */
async function submitted(): Promise<{ readonly project: string; readonly entry: string }> {
  const entry = await entryNamed('路灯');
  const project = await unit.begin('project');
  await unit.fill(project, 'application', { name: '智慧路灯', amount: 1000 });
  await unit.change('linkRecords', { record: project, link: 'entries', to: entry }, '__typename');
  await unit.act(project, 'submit');
  return { project, entry };
}

test('a clock stands in the transaction of the act that begins it, with its due day and how that was reckoned', async () => {
  const { project } = await submitted();
  const clocks = await clocksOf(project, bureau);
  expect(clocks).toMatchObject([
    {
      key: 'review',
      period: 0,
      standing: 'RUNNING',
      from: '2026-03-02',
      due: '2026-03-16',
      daysLeft: 14,
      mine: true,
      owedBy: ['管理局'],
      escalation: { on: '2026-03-22', to: ['财政局'], basis: { inferred: '便于督促。' } },
      transition: 'pass',
      basis: { articles: [{ key: '1' }] },
    },
  ]);
  const lines = clocks[0]?.derivation ?? [];
  expect(lines.filter(({ kind }) => kind === 'COUNTS')).toHaveLength(10);
  expect(lines.at(-1)).toMatchObject({ on: '2026-03-16', kind: 'COUNTS', number: 10, why: 'WORKDAY' });
});

test('it colours by the day it is looked at, without anything being written', async () => {
  const { project } = await submitted();
  const standing = async () => (await clocksOf(project))[0]?.standing;
  on('2026-03-13');
  expect(await standing()).toBe('SOON');
  on('2026-03-16');
  expect(await standing(), 'the last day counts whole').toBe('SOON');
  on('2026-03-17');
  expect(await standing()).toBe('GRAVELY_LATE');
});

test('a pause moves the due day, and a rule of a linked record reads what is kept', async () => {
  const { project, entry } = await submitted();
  on('2026-03-17');
  expect(refusedBy(await bureau.act(entry, 'halt')), 'the review is late').toEqual(['projectInTime']);
  on('2026-03-04');
  await bureau.act(project, 'suspend', { reason: '资料不全' });
  expect(await clocksOf(project)).toMatchObject([{ standing: 'PAUSED' }]);
  on('2026-03-11');
  await bureau.act(project, 'resume');
  expect(await clocksOf(project)).toMatchObject([{ standing: 'RUNNING', due: '2026-03-23' }]);
  on('2026-03-17');
  expect(refusedBy(await bureau.act(entry, 'halt'))).toEqual([]);
});

test('an act on a record rewrites the clocks of those that links join to it', async () => {
  const { project, entry } = await submitted();
  expect(await clocksOf(entry)).toMatchObject([{ key: 'wait', period: 1, due: '2026-12-31' }]);
  await unit.act(project, 'withdraw', { reason: '重新测算' });
  expect(await clocksOf(entry)).toEqual([]);
});

test('a link that is made or taken away rewrites the clocks at its ends', async () => {
  const { project, entry } = await submitted();
  const other = await entryNamed('公厕');
  const LINK = '__typename';
  await unit.change('unlinkRecords', { record: project, link: 'entries', to: entry }, LINK);
  expect(await clocksOf(entry)).toEqual([]);
  await unit.change('linkRecords', { record: project, link: 'entries', to: other }, LINK);
  expect(await clocksOf(other)).toMatchObject([{ key: 'wait' }]);
});

test('a record that an act brings into being has its clock, which what it files meets and what is returned reopens', async () => {
  const { project } = await submitted();
  expect(refusedBy(await bureau.act(project, 'entrust'))).toEqual([]);
  const { record } = await unit.query<{ record: { links: { key: string; records: { id: string }[] }[] } }>(
    'query ($id: ID!) { record(id: $id) { links { key records { id } } } }',
    { id: project },
  );
  const followUp = record.links.find(({ key }) => key === 'followUps')?.records[0]?.id ?? '';
  const told = async () => (await clocksOf(followUp))[0];
  expect(await told()).toMatchObject({ key: 'told', standing: 'RUNNING', metOn: null });
  await unit.act(followUp, 'tell');
  expect(await told()).toMatchObject({ metOn: '2026-03-02' });
  const finance = await county.as('finance');
  await finance.act(followUp, 'takeBack');
  expect(await told()).toMatchObject({ metOn: null });
});

test('what is owed is listed by its day, for those who owe it and those who may read the record', async () => {
  const { project } = await submitted();
  const mine = await listed(bureau, { mine: true });
  const here = mine.edges.filter(({ node }) => node.record.id === project);
  expect(here.map(({ node }) => node.clock)).toMatchObject([{ key: 'review', due: '2026-03-16' }]);
  const days = mine.edges.map(({ node }) => node.clock.due ?? '');
  expect(days).toEqual(days.toSorted());
  expect((await listed(unit, { mine: true, until: '2026-06-30' })).edges).toEqual([]);
  expect((await listed(await county.as('school'))).totalCount, 'it may not read the records').toBe(0);
  expect((await listed(await county.asFar('bureau'))).totalCount).toBe(0);
  expect((await listed(bureau, { late: true })).totalCount).toBe(0);
  on('2026-03-17');
  expect((await listed(bureau, { late: true })).totalCount).toBeGreaterThan(0);
});

test('pages of the list follow each other', async () => {
  await submitted();
  const all = await listed(bureau);
  const first = await listed(bureau, { first: 2 });
  const second = await listed(bureau, { first: 2, after: first.pageInfo.endCursor });
  expect([...first.edges, ...second.edges]).toEqual(all.edges.slice(0, 4));
  expect(all.totalCount).toBe(all.edges.length);
});

test('a type without clocks, of which none look, costs no statement', async () => {
  const plain = await openSampleCounty();
  try {
    const [before, timed] = await Promise.all(
      [plain, county].map(async (each) => {
        const person = await each.as('bureau');
        const expert = await person.begin('expert');
        await person.fill(expert, 'card', { name: '张工' });
        return await countQueries(each.application, () => person.act(expert, 'admit'));
      }),
    );
    expect(timed).toBe(before);
  } finally {
    await plain.close();
  }
});

test('the days of the calendar are told with why they are off, for a stretch of reasonable length', async () => {
  const asked = (from: string, to: string) =>
    unit.client.ask(
      'query ($from: Date!, $to: Date!) { workDays(from: $from, to: $to) { day works kind name settled } }',
      { from, to },
    );
  const { data } = await asked('2025-09-27', '2025-10-01');
  expect(data).toEqual({
    workDays: [
      { day: '2025-09-27', works: false, kind: 'WEEKEND', name: null, settled: true },
      { day: '2025-09-28', works: true, kind: 'MAKE_UP', name: '国庆节', settled: true },
      { day: '2025-09-29', works: true, kind: 'WORKDAY', name: null, settled: true },
      { day: '2025-09-30', works: true, kind: 'WORKDAY', name: null, settled: true },
      { day: '2025-10-01', works: false, kind: 'HOLIDAY', name: '国庆节', settled: true },
    ],
  });
  for (const [from, to] of [
    ['2025-09-27', '2025-09-26'],
    ['2025-01-01', '2027-01-01'],
  ] as const)
    expect((await asked(from, to)).errors[0]?.extensions['code']).toBe('INVALID_INPUT');
});
