import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answered,
  openSampleCounty,
  type Person,
  refusedBy,
  type SampleCounty,
  thrown,
} from '../../../test/support/sample-county.ts';
import { SampleProjects } from '../../../test/support/sample-projects.ts';

let county: SampleCounty;
let projects: SampleProjects;
let unit: Person;
let bureau: Person;

beforeAll(async () => {
  county = await openSampleCounty();
  projects = new SampleProjects(county);
  unit = await county.as('unit');
  bureau = await county.as('bureau');
});
afterAll(() => county.close());

const HISTORY = `query ($record: ID!) { record(id: $record) { events { totalCount edges { node {
  sequence name transition from { key } to { key } actor organisation reason remarks { document field text }
  input acknowledged { rule message reason } submissions { document sequence digest }
  basis { articles { key label } } } } } } }`;

test('an act writes the state, the event, what was handed in, the filing, the notice and the audit', async () => {
  const record = await projects.submitted();
  const { record: seen } = await unit.query<{ record: { events: { edges: { node: unknown }[] } } }>(HISTORY, {
    record,
  });
  expect(seen.events.edges.map(({ node }) => node)).toMatchObject([
    { sequence: 1, name: '新建', transition: null, from: null, to: { key: 'draft' } },
    {
      sequence: 2,
      name: '申报',
      from: { key: 'draft' },
      to: { key: 'reviewing' },
      actor: '城管局经办',
      organisation: '城管局',
      basis: { articles: [{ key: '1', label: '第一条' }] },
      submissions: [{ document: 'application', sequence: 1 }],
    },
  ]);
  const finance = await county.as('finance');
  const filed = await finance.query(`{ record(id: "${record}") { filings { offices document } } }`);
  expect(filed).toEqual({
    record: { filings: [{ offices: ['finance', 'planning'], document: 'application' }] },
  });
  const told = await bureau.query(
    '{ notices(first: 1, unread: true) { edges { node { message record { id } } } } }',
  );
  expect(told).toEqual({
    notices: { edges: [{ node: { message: '有新申报的项目。', record: { id: record } } }] },
  });
  expect(await projects.rowsOf(record)).toMatchObject({ event: 2, submission: 1, filing: 1, notice: 1 });
});

test('reasons per field are kept in the history', async () => {
  const record = await projects.submitted();
  expect(refusedBy(await bureau.act(record, 'returnFields'))).toEqual(['REMARKS_MISSING']);
  const remarks = [{ document: 'application', field: 'amount', text: '请核对金额' }];
  expect(answered(await bureau.act(record, 'returnFields', { remarks }))).toMatchObject({
    record: { state: { key: 'draft' } },
  });
  const seen = await unit.query<{ record: { events: { edges: { node: object }[] } } }>(HISTORY, { record });
  expect(seen.record.events.edges.at(-1)?.node).toMatchObject({ remarks });
  const about = [{ document: 'nothing', field: null, text: '?' }];
  expect(thrown(await bureau.act(record, 'returnFields', { remarks: about }))).toEqual(['INVALID_INPUT']);
});

test('a warning is passed with a reason, which stays in the history', async () => {
  const record = await projects.drafted(await projects.listedEntry());
  await unit.fill(record, 'application', { amount: 500_000_000 });
  await unit.upload({ record, document: 'report' }, new File(['研究'], '可研.txt', { type: 'text/plain' }));
  expect(refusedBy(await unit.act(record, 'submit'))).toEqual(['modest']);
  const acknowledgements = [{ rule: 'modest', reason: '省里已立项' }];
  expect(answered(await unit.act(record, 'submit', { acknowledgements }))).toMatchObject({
    __typename: 'TransitionTaken',
  });
  const seen = await unit.query<{ record: { events: { edges: { node: object }[] } } }>(HISTORY, { record });
  expect(seen.record.events.edges.at(-1)?.node).toMatchObject({ acknowledged: acknowledgements });
});

test('an event cannot be changed or taken away, not even by the program itself', async () => {
  const record = await projects.submitted();
  const { store } = county.application;
  await expect(
    store.inJurisdiction('sample', (rows) =>
      rows.updateTable('event').set({ reason: '改写' }).where('record_id', '=', record).execute(),
    ),
  ).rejects.toThrow('permission denied');
  await expect(
    store.inJurisdiction('sample', (rows) =>
      rows.deleteFrom('submission').where('record_id', '=', record).execute(),
    ),
  ).rejects.toThrow('permission denied');
});

test('what was handed in stays as it was, and its digest says so', async () => {
  const record = await projects.submitted();
  await unit.act(record, 'withdraw', { reason: '改金额' });
  await unit.fill(record, 'application', { amount: 900 });
  const document = await bureau.document(record, 'application');
  expect(document).toMatchObject({ draft: null, submissions: [{ sequence: 1, values: { amount: 1000 } }] });
  await unit.act(record, 'submit');
  const { submissions } = await bureau.document(record, 'application');
  expect(submissions.map(({ values }) => values)).toMatchObject([{ amount: 1000 }, { amount: 900 }]);
  expect(new Set(submissions.map(({ digest }) => digest)).size).toBe(2);
});
