import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fewestQueries } from '../../../test/support/count-queries.ts';
import {
  answered,
  openSampleCounty,
  refusedBy,
  type SampleCounty,
  type Seen,
  thrown,
} from '../../../test/support/sample-county.ts';

let county: SampleCounty;

beforeAll(async () => {
  county = await openSampleCounty();
});
afterAll(() => county.close());

const LIST = `query ($type: String!, $search: String, $first: Int!, $after: String, $orderBy: RecordOrder!) {
  records(type: $type, search: $search, first: $first, after: $after, orderBy: $orderBy) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id number title state { key name } unit { name } columns } }
  }
}`;
type Listed = {
  records: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: Seen & { unit: { name: string } } }[];
  };
};
const usual = { first: 20, orderBy: 'NUMBER_ASC', type: 'project' };

test('numbers are in order and without a gap, however many begin at once', async () => {
  const finance = await county.as('finance');
  const made = await Promise.all(Array.from({ length: 8 }, () => finance.create({ type: 'entry' })));
  const numbers = made.map((answer) => answered<{ record: Seen }>(answer).record.number).toSorted();
  expect(numbers).toEqual(Array.from({ length: 8 }, (_, at) => `QD-00${at + 1}`));
});

test('the same request makes one record, however often it is sent', async () => {
  const unit = await county.as('unit');
  const input = { requestId: randomUUID(), type: 'project' };
  const made = await Promise.all([unit.create(input), unit.create(input), unit.create(input)]);
  const ids = made.map((answer) => answered<{ record: Seen }>(answer).record.id);
  expect(new Set(ids).size).toBe(1);
});

test('a request id does not open another act', async () => {
  const unit = await county.as('unit');
  const requestId = randomUUID();
  const record = answered<{ record: Seen }>(await unit.create({ requestId, type: 'project' })).record.id;
  const again = await unit.take({ requestId, record, transition: 'submit', expectedVersion: 1 });
  expect(thrown(again)).toEqual(['INVALID_INPUT']);
});

test('who may not create is told who may', async () => {
  const unit = await county.as('unit');
  const answer = await unit.create({ type: 'expert' });
  expect(answered(answer)).toMatchObject({
    __typename: 'Refused',
    blockers: [{ code: 'WRONG_ACTOR', message: '本事项由管理局办理。' }],
  });
  expect(thrown(await unit.create({ type: 'nothing' }))).toEqual(['INVALID_INPUT']);
});

test('a unit begins nothing in the name of another, an authority does for its own', async () => {
  const school = await county.as('school');
  const { viewer } = await school.query<{ viewer: { organisation: { id: string } } }>(
    '{ viewer { organisation { id } } }',
  );
  const unit = viewer.organisation.id;
  expect(refusedBy(await (await county.as('unit')).create({ type: 'project', unit }))).toEqual([
    'WRONG_ACTOR',
  ]);
  const made = await (await county.as('authority')).create({ type: 'project', unit });
  expect(answered(made)).toMatchObject({ __typename: 'RecordCreated' });
});

test('other units and other counties find nothing; offices, the unit and its authority do', async () => {
  const record = await (await county.as('school')).begin('project');
  const seen = async (who: 'unit' | 'authority' | 'school' | 'bureau') =>
    thrown(await (await county.as(who)).ask(`{ record(id: "${record}") { id } }`));
  expect(await seen('school')).toEqual([]);
  expect(await seen('authority')).toEqual([]);
  expect(await seen('bureau')).toEqual([]);
  expect(await seen('unit')).toEqual(['NOT_FOUND']);
  const far = await county.asFar('bureau');
  expect(thrown(await far.ask(`{ record(id: "${record}") { id } }`))).toEqual(['NOT_FOUND']);
  expect(thrown(await far.take({ record, transition: 'suspend', expectedVersion: 1 }))).toEqual([
    'NOT_FOUND',
  ]);
  const list = await (await county.as('unit')).query<Listed>(LIST, { ...usual, first: 200 });
  expect(list.records.edges.map(({ node }) => node.unit.name)).not.toContain('一中');
});

test('a list is searched, ordered and cut into pages', async () => {
  const planning = await county.as('planning');
  for (const name of ['甲', '乙', '丙%']) {
    const record = await planning.begin('project');
    await planning.fill(record, 'application', { name: `排序${name}`, amount: 100 });
  }
  const first = await planning.query<Listed>(LIST, { ...usual, search: '排序', first: 2 });
  expect(first.records.totalCount).toBe(3);
  expect(first.records.edges.map(({ node }) => node.title)).toEqual(['排序甲', '排序乙']);
  expect(first.records.edges[0]?.node.columns).toEqual({
    'application.amount': 100,
    'facts.approvedAmount': null,
  });
  const after = first.records.pageInfo.endCursor;
  const second = await planning.query<Listed>(LIST, { ...usual, search: '排序', first: 2, after });
  expect(second.records.edges.map(({ node }) => node.title)).toEqual(['排序丙%']);
  expect(second.records.pageInfo.hasNextPage).toBe(false);
  const percent = await planning.query<Listed>(LIST, { ...usual, search: '丙%' });
  expect(percent.records.totalCount).toBe(1);
  for (const orderBy of ['UPDATED_DESC', 'UPDATED_ASC', 'CREATED_DESC', 'TITLE_ASC']) {
    const page = await planning.query<Listed>(LIST, { ...usual, search: '排序', first: 1, orderBy });
    const next = await planning.query<Listed>(LIST, {
      ...usual,
      search: '排序',
      orderBy,
      after: page.records.pageInfo.endCursor,
    });
    expect(next.records.edges).toHaveLength(2);
  }
});

test('a list costs no more queries for many records than for few', async () => {
  const bureau = await county.as('bureau');
  const few = await fewestQueries(county.application, () => bureau.query(LIST, { ...usual, first: 1 }));
  const all = () => bureau.query(LIST, { ...usual, first: 200 });
  expect(few).toBeGreaterThan(2);
  expect(await fewestQueries(county.application, all, few)).toBeLessThanOrEqual(few);
});

test('records are linked by those who may, and seen from both ends', async () => {
  const unit = await county.as('unit');
  const entry = await unit.begin('entry');
  const project = await unit.begin('project');
  const link = (person: typeof unit, name = 'linkRecords') =>
    person.change(name, { record: project, link: 'entries', to: entry }, RESULT);
  expect(thrown(await link(await county.as('school')))).toEqual(['NOT_FOUND']);
  expect(refusedBy(await link(await county.as('bureau')))).toEqual(['WRONG_ACTOR']);
  expect(answered(await link(unit))).toMatchObject({ __typename: 'RecordsLinked' });
  expect(answered(await link(unit)), 'linked twice is linked').toMatchObject({ __typename: 'RecordsLinked' });
  const ends = await unit.query(`{ record(id: "${entry}") { links { key records { id } } } }`);
  expect(ends).toEqual({ record: { links: [{ key: 'projects', records: [{ id: project }] }] } });
  const undo = unit.change('unlinkRecords', { record: project, link: 'entries', to: entry }, RESULT);
  expect(answered(await undo)).toMatchObject({ __typename: 'RecordsLinked' });
  const wrong = await unit.change('linkRecords', { record: project, link: 'entries', to: project }, RESULT);
  expect(thrown(wrong)).toEqual(['INVALID_INPUT']);
});

test('a record begins linked to the one it is made from', async () => {
  const unit = await county.as('unit');
  const project = await unit.begin('project');
  const entry = await unit.begin('entry', { linkFrom: project, link: 'entries' });
  const seen = await unit.query(`{ record(id: "${project}") { links { key records { id } } } }`);
  expect(seen).toMatchObject({
    record: { links: [{ key: 'entries', records: [{ id: entry }] }, { key: 'followUps' }] },
  });
});

const RESULT = '... on RecordsLinked { record { id } } ... on Refused { blockers { code key } }';
