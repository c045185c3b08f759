import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answered,
  openSampleCounty,
  type Person,
  refusedBy,
  type SampleCounty,
  type Seen,
  thrown,
} from '../../../test/support/sample-county.ts';
import { sampleVariation } from '../procedure/sample-variation.ts';

/** Here a follow-up begins by an act of its own, and never without its project. */
const { pack } = sampleVariation(({ procedure, recordType }) => {
  const dossier = recordType('project');
  dossier.links = (dossier.links ?? []).filter(({ key }) => key !== 'followUps');
  const approval = procedure('project').transitions.find(({ key }) => key === 'approve');
  if (approval) approval.effects = [];
  recordType('followUp').create = [];
  recordType('followUp').read = [{ office: 'bureau' }];
  recordType('followUp').links = [
    {
      key: 'project',
      label: '项目',
      to: 'project',
      many: false,
      required: true,
      inverse: { key: 'followUp', label: '后续事项', many: false },
    },
  ];
  procedure('followUp').rules = [
    {
      key: 'named',
      basis: ['1'],
      require: "project.state == 'reviewing' && project.application.amount >= input.amount",
      message: '项目尚未申报，或者金额超过申报总投资。',
    },
  ];
  procedure('followUp').transitions.push({
    key: 'begin',
    name: '登记',
    basis: ['1'],
    from: [],
    to: 'open',
    by: [{ unit: 'any' }],
    rules: ['named'],
    input: 'verdict',
    fills: { 'card.name': "project.title + '后续'" },
    submits: ['card'],
  });
});

let county: SampleCounty;
let unit: Person;

beforeAll(async () => {
  county = await openSampleCounty(pack);
  unit = await county.as('unit');
});
afterAll(() => county.close());

async function project(isSubmitted: boolean): Promise<string> {
  const entry = await unit.begin('entry');
  await unit.fill(entry, 'card', { name: '条目' });
  await (await county.as('bureau')).act(entry, 'list');
  const record = await unit.begin('project', {});
  await unit.change(
    'linkRecords',
    { record, link: 'entries', to: entry },
    '... on RecordsLinked { record { id } }',
  );
  await unit.fill(record, 'application', { name: '路灯', amount: 1000 });
  if (isSubmitted) answered(await unit.act(record, 'submit'));
  return record;
}

const begin = (to: string, amount: number) =>
  unit.create({ type: 'followUp', links: [{ link: 'project', to }], input: { amount } });

async function count(): Promise<number> {
  const bureau = await county.as('bureau');
  const { records } = await bureau.query<{ records: { totalCount: number } }>(
    '{ records(type: "followUp") { totalCount } }',
  );
  return records.totalCount;
}

test('a record that is refused is not there, and takes no number', async () => {
  const draft = await project(false);
  expect(refusedBy(await begin(draft, 10))).toEqual(['named']);
  expect(refusedBy(await unit.create({ type: 'followUp', input: { amount: 10 } }))).toEqual([
    'named',
    'project',
  ]);
  expect(await count()).toBe(0);
  const made = answered<{ record: Seen }>(await begin(await project(true), 10));
  expect(made.record).toMatchObject({ number: 'HX-001', title: '路灯后续', state: { key: 'open' } });
});

test('what it is judged by is what was handed in, not the draft', async () => {
  const record = await project(true);
  await unit.act(record, 'withdraw', { reason: '改数' });
  expect(refusedBy(await begin(record, 10))).toEqual(['named']);
  await unit.fill(record, 'application', { amount: 5 });
  await unit.act(record, 'submit');
  expect(refusedBy(await begin(record, 10))).toEqual(['named']);
  expect(answered(await begin(record, 5))).toMatchObject({ __typename: 'RecordCreated' });
});

test('its first event is the act, with what was filled in and handed in', async () => {
  const made = answered<{ record: Seen }>(await begin(await project(true), 10));
  const { record } = await unit.query<{ record: { events: { edges: { node: object }[] } } }>(
    `query ($id: ID!) { record(id: $id) { events { edges { node { transition name from { key } input
      submissions { document values } } } } } }`,
    { id: made.record.id },
  );
  expect(record.events.edges.map(({ node }) => node)).toEqual([
    {
      transition: 'begin',
      name: '登记',
      from: null,
      input: { amount: 10 },
      submissions: [{ document: 'card', values: { name: '路灯后续' } }],
    },
  ]);
});

test('what belongs to a record from its beginning stays, and one end has it once', async () => {
  const to = await project(true);
  const made = answered<{ record: Seen }>(await begin(to, 10));
  const undo = { record: made.record.id, link: 'project', to };
  const parted = await unit.change('unlinkRecords', undo, '... on Refused { blockers { code key message } }');
  expect(refusedBy(parted)).toEqual(['WRONG_ACTOR', 'project']);
  expect(refusedBy(await begin(to, 10))).toEqual(['followUp']);
});

test('the acts by which it may begin are offered with every reason why not', async () => {
  const births = (links: readonly object[]) =>
    unit.query<{ births: object[] }>(
      `query ($links: [GivenLinkInput!]) { births(type: "followUp", links: $links) {
        key input allowed mine to { key } blockers { key } } }`,
      { links },
    );
  expect(await births([{ link: 'project', to: await project(true) }])).toEqual({
    births: [
      { key: 'begin', input: 'verdict', allowed: true, mine: true, to: { key: 'open' }, blockers: [] },
    ],
  });
  const strange = await unit.create({ type: 'followUp', transition: 'close', input: {} });
  expect(thrown(strange)).toEqual(['INVALID_INPUT']);
});
