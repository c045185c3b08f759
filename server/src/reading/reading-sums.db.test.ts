import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  codeOf,
  openReadingCounty,
  read,
  readByToken,
  type ReadingCounty,
} from '../../../test/support/reading-county.ts';
import { askReading } from '../../../test/support/read-client.ts';
import { FAR, type Person } from '../../../test/support/sample-county.ts';

let opened: ReadingCounty;
let bureau: Person;
let school: Person;

beforeAll(async () => {
  opened = await openReadingCounty();
  ({ bureau, school } = opened);
});
afterAll(() => opened.county.close());

test('what has been done is listed and counted by who, what and when, of what one sees', async () => {
  const asked = `{ events(first: 2, where: { type: [project], transition: ["submit"], on: { gte: "2026-03-02" } }) {
      totalCount pageInfo { endCursor } edges { node { name actor organisation days late record { type title } } } }
    eventsAggregate(groupBy: [{ by: transition }], where: { type: [project] }) { groups {
      keys { value label } count records late days { sum average most } } }
    months: eventsAggregate(groupBy: [{ by: organisation }, { by: on, period: MONTH }], where: { type: [project] }) {
      groups { keys { label value } count } } }`;
  const data = await read<Record<string, { readonly groups: unknown; readonly totalCount: number }>>(
    bureau,
    asked,
  );
  expect(data['events']).toMatchObject({
    totalCount: 2,
    edges: [
      { node: { actor: '城管局经办', days: 0, late: false, record: { type: 'project', title: '项目1' } } },
      { node: { organisation: '城管局', record: { title: '项目0' } } },
    ],
  });
  expect(data['eventsAggregate']?.groups).toMatchObject([
    { keys: [{ value: 'submit' }], count: 2, records: 2, late: 0, days: { sum: 0, average: '0', most: 0 } },
    { keys: [{ value: null }], count: 3, records: 3, days: { average: null } },
  ]);
  expect(data['months']?.groups).toEqual([
    {
      keys: [
        { label: '城管局', value: expect.any(String) },
        { label: '2026-03', value: '2026-03' },
      ],
      count: 5,
    },
  ]);
  const nothing = { groups: [] };
  expect(await read(school, asked)).toMatchObject({
    events: { totalCount: 0, edges: [] },
    eventsAggregate: nothing,
    months: nothing,
  });
  expect(await readByToken(opened, ['entry'], [asked])).toMatchObject({
    events: { totalCount: 0 },
    eventsAggregate: nothing,
  });
});

test('groups are counted and summed exactly, by state, month and the rows of a table', async () => {
  const data = await read<Record<string, { groups: unknown[] }>>(
    bureau,
    `{ states: projectAggregate(groupBy: [{ by: state }]) { groups { keys { by value label } count sum { application_amount { wan } } } }
       months: projectAggregate(groupBy: [{ by: createdOn, period: QUARTER }]) { groups { keys { value } count average { application_amount { fen } } } }
       rows: projectAggregate(groupBy: [{ by: application_items_title }], where: { not: { state: { eq: draft } } }) {
         groups { keys { label } count entries sum { application_items_cost { fen } } max { application_items_cost { fen } } } } }`,
  );
  expect(data['states']?.groups).toEqual([
    { keys: [{ by: 'state', value: 'draft', label: '编制' }], count: 1, sum: { application_amount: null } },
    {
      keys: [{ by: 'state', value: 'reviewing', label: expect.any(String) }],
      count: 2,
      sum: { application_amount: { wan: '42.00005' } },
    },
  ]);
  expect(data['months']?.groups).toEqual([
    { keys: [{ value: '2026-Q1' }], count: 3, average: { application_amount: { fen: 21_000_025 } } },
  ]);
  expect(data['rows']?.groups).toEqual([
    {
      keys: [{ label: '硬件' }],
      count: 2,
      entries: 3,
      sum: { application_items_cost: { fen: 250 } },
      max: { application_items_cost: { fen: 100 } },
    },
    {
      keys: [{ label: '软件' }],
      count: 1,
      entries: 1,
      sum: { application_items_cost: { fen: 50 } },
      max: { application_items_cost: { fen: 50 } },
    },
  ]);
});

test('a number that a record has once is not summed once for each row of a table', async () => {
  const asked =
    '{ projectAggregate(groupBy: [{ by: application_items_title }]) { groups { sum { application_amount { wan } } } } }';
  expect(await codeOf(bureau, asked)).toBe('INVALID_INPUT');
});

test('what is owed is listed by its day', async () => {
  const { projectDeadlines } = await read<{
    projectDeadlines: { totalCount: number; edges: { node: unknown }[] };
  }>(
    bureau,
    '{ projectDeadlines(keys: [review], due: { lte: "2026-12-31" }) { totalCount edges { node { name due late record { title } } } } }',
  );
  expect(projectDeadlines.totalCount).toBe(2);
  expect(projectDeadlines.edges[0]?.node).toMatchObject({ name: '审查期限', due: '2026-03-16', late: false });
});

test('how many are due on each day is counted beyond the page, and adds up to all of them', async () => {
  const { projectDeadlines } = await read<{
    projectDeadlines: { totalCount: number; days: readonly { day: string; count: number; late: number }[] };
  }>(bureau, '{ projectDeadlines(first: 1, keys: [review]) { totalCount days { day count late } } }');
  const { days, totalCount } = projectDeadlines;
  expect(days).toEqual([{ day: '2026-03-16', count: 2, late: 0 }]);
  expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
  expect(
    await read(school, '{ projectDeadlines(keys: [review]) { totalCount days { day count } } }'),
  ).toEqual({ projectDeadlines: { totalCount: 0, days: [] } });
});

test('what one county has just been told is not told to another, whoever asks the same', async () => {
  const asked = `{ projectAggregate(groupBy: [{ by: state }]) { groups { count } }
    eventsAggregate(groupBy: [{ by: transition }]) { groups { count } }
    projectList { totalCount } }`;
  const told = await read<Record<string, { readonly groups?: readonly unknown[] }>>(bureau, asked);
  expect(told['projectAggregate']?.groups).not.toEqual([]);
  expect(told['eventsAggregate']?.groups).not.toEqual([]);
  for (const login of ['bureau', 'unit'] as const) {
    const { client } = await opened.county.asFar(login);
    const { data } = await askReading(client, [FAR, asked]);
    expect(data, `the other county's ${login}`).toEqual({
      projectAggregate: { groups: [] },
      eventsAggregate: { groups: [] },
      projectList: { totalCount: 0 },
    });
  }
});
