import { afterAll, beforeAll, expect, test } from 'vitest';
import { fewestQueries } from '../../../test/support/count-queries.ts';
import {
  openSampleCounty,
  type Person,
  type SampleCounty,
  thrown,
} from '../../../test/support/sample-county.ts';
import { SampleProjects } from '../../../test/support/sample-projects.ts';

let county: SampleCounty;
let unit: Person;
let bureau: Person;

beforeAll(async () => {
  county = await openSampleCounty();
  unit = await county.as('unit');
  bureau = await county.as('bureau');
});
afterAll(() => county.close());

const INBOX = `query ($first: Int!, $after: String, $type: String) {
  inbox(first: $first, after: $after, type: $type) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { since acts { kind key name } record { id title state { key } } } } } }`;
const WORK = '{ viewer { waiting unreadNotices creatable } }';
type Inbox = {
  inbox: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { since: string; acts: { kind: string; key: string }[]; record: { id: string } } }[];
  };
};

const inboxOf = async (person: Person, more: object = {}) =>
  (await person.query<Inbox>(INBOX, { first: 20, ...more })).inbox;
const ids = async (person: Person) => (await inboxOf(person)).edges.map(({ node }) => node.record.id);

test('a record waits for whoever is to act next, and for nobody else', async () => {
  const entry = await unit.begin('entry');
  expect((await inboxOf(unit)).edges.map(({ node }) => node)).toMatchObject([
    { record: { id: entry }, acts: [{ kind: 'DOCUMENT', key: 'card', name: '登记卡' }] },
  ]);
  expect(await ids(bureau), 'the card is not written yet').toEqual([]);
  await unit.fill(entry, 'card', { name: '路灯' });
  expect(await ids(unit)).toEqual([]);
  expect((await inboxOf(bureau)).edges.map(({ node }) => node.acts)).toEqual([
    [{ kind: 'TRANSITION', key: 'list', name: '列入清单' }],
  ]);
  expect(await ids(await county.as('school'))).toEqual([]);
  expect(await ids(await county.asFar('bureau'))).toEqual([]);
  await bureau.act(entry, 'list');
  expect(await ids(bureau)).toEqual([]);
});

test('how many wait is what the list shows, longest waiting first', async () => {
  const planning = await county.as('planning');
  const entries: string[] = [];
  for (const minute of ['02', '03', '04']) {
    county.application.setClock(`2026-03-02T01:${minute}:00.000Z`);
    entries.push(await planning.begin('entry'));
  }
  const { edges, totalCount, pageInfo } = await inboxOf(planning, { first: 2 });
  expect(edges.map(({ node }) => node.record.id)).toEqual(entries.slice(0, 2));
  expect(edges[0]?.node.since).toBe('2026-03-02T01:02:00.000Z');
  expect([totalCount, pageInfo.hasNextPage]).toEqual([3, true]);
  const next = await inboxOf(planning, { first: 2, after: pageInfo.endCursor });
  expect(next.edges.map(({ node }) => node.record.id)).toEqual(entries.slice(2));
  expect((await inboxOf(planning, { type: 'project' })).totalCount).toBe(0);
  expect(await planning.query(WORK)).toMatchObject({ viewer: { waiting: 3 } });
});

test('the viewer learns what may be created', async () => {
  const creatable = async (person: Person) =>
    (await person.query<{ viewer: { creatable: string[] } }>(WORK)).viewer.creatable;
  expect(await creatable(unit)).toEqual(['project', 'entry']);
  expect(await creatable(bureau)).toEqual(['project', 'entry', 'expert']);
});

test('notices are of the organisation, are read once, and by nobody else', async () => {
  const entry = await unit.begin('entry');
  await unit.fill(entry, 'card', { name: '路灯' });
  await bureau.act(entry, 'list');
  const project = await unit.begin('project');
  await unit.fill(project, 'application', { name: '智慧路灯', amount: 1000 });
  await unit.change(
    'linkRecords',
    { record: project, link: 'entries', to: entry },
    '... on RecordsLinked { record { id } }',
  );
  await unit.act(project, 'submit');
  const NOTICES = '{ notices(unread: true) { totalCount edges { node { id message record { id } } } } }';
  type Notices = { notices: { totalCount: number; edges: { node: { id: string } }[] } };
  const { notices } = await bureau.query<Notices>(NOTICES);
  expect(notices).toMatchObject({ totalCount: 1, edges: [{ node: { record: { id: project } } }] });
  const READ = 'mutation ($ids: [ID!]!) { readNotices(ids: $ids) }';
  const read = { ids: notices.edges.map(({ node }) => node.id) };
  await unit.query(READ, read);
  expect(await bureau.query(WORK), 'another unit cannot read it away').toMatchObject({
    viewer: { unreadNotices: 1 },
  });
  await bureau.query(READ, read);
  expect(await bureau.query(WORK)).toMatchObject({ viewer: { unreadNotices: 0 } });
});

test('all that was told so far is read at once, and nothing that comes after it', async () => {
  const projects = new SampleProjects(county);
  const SEEN = '{ notices(unread: true) { totalCount edges { node { id } } } }';
  type Seen = { notices: { totalCount: number; edges: { node: { id: string } }[] } };
  const READ_ALL = 'mutation ($upTo: ID!) { readAllNotices(upTo: $upTo) }';
  for (let count = 0; count < 3; count += 1) await projects.submitted();
  const { notices: three } = await bureau.query<Seen>(SEEN);
  expect(three.totalCount).toBe(3);
  const [latest, before] = three.edges.map(({ node }) => node.id);
  expect(thrown(await unit.ask(READ_ALL, { upTo: latest })), 'by another unit').toEqual(['NOT_FOUND']);
  expect(thrown(await bureau.ask(READ_ALL, { upTo: 'zzz' })), 'up to no notice').toEqual(['NOT_FOUND']);
  expect(await bureau.query(SEEN)).toMatchObject({ notices: { totalCount: 3 } });
  await bureau.query(READ_ALL, { upTo: before });
  expect(await bureau.query(SEEN)).toMatchObject({
    notices: { totalCount: 1, edges: [{ node: { id: latest } }] },
  });
});

test('the inbox costs as many queries for many records as for one', async () => {
  const finance = await county.as('finance');
  await finance.begin('entry');
  const one = await fewestQueries(county.application, () => inboxOf(finance), 2);
  for (let count = 0; count < 6; count += 1) await finance.begin('entry');
  const many = await fewestQueries(county.application, () => inboxOf(finance), one);
  expect(one, 'the session, and all the rest').toBe(2);
  expect(many).toBe(one);
});
