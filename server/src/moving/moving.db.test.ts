import type { PackEdit } from '@lixiang/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import type { Client } from '../../../test/support/client.ts';
import { minimalPack, minimalPeople } from '../../../test/support/minimal-pack.ts';

let application: TestApplication;
let administrator: Client;
let unit: Client;
const FIELDS = ['forms', 'request', 'sections', 'main', 'fields'];

beforeAll(async () => {
  application = await startApplication();
  await settle(application, minimalPack(), minimalPeople);
  administrator = await application.signIn('guanli');
  unit = await application.signIn('yizhong');
});
afterAll(() => application.close());

let requests = 0;
const requestId = () => `moving-${(requests += 1)}`;

/** A draft with these answers; its id. */
async function begin(answers: Readonly<Record<string, unknown>>): Promise<string> {
  const { createRecord } = await unit.query<{ createRecord: { record: { id: string } } }>(
    `mutation ($input: CreateRecordInput!) {
      createRecord(input: $input) { ... on RecordCreated { record { id } } } }`,
    { input: { type: 'request', requestId: requestId() } },
  );
  const { id } = createRecord.record;
  const edits = Object.entries(answers).map(([key, value]) => ({ op: 'set', path: [key], value }));
  await save(id, edits, 0);
  return id;
}

const save = (record: string, edits: unknown, expectedRevision: number) =>
  unit.query(`mutation ($input: SaveDocumentInput!) { saveDocument(input: $input) { __typename } }`, {
    input: { record, document: 'paper', requestId: requestId(), expectedRevision, edits },
  });

const submit = (record: string, expectedVersion: number) =>
  unit.query(`mutation ($input: TakeTransitionInput!) { takeTransition(input: $input) { __typename } }`, {
    input: { record, transition: 'submit', requestId: requestId(), expectedVersion },
  });

/** Opens the design and edits it; answers its revision. */
async function design(edits: readonly PackEdit[]): Promise<number> {
  const opened = await administrator.query<{ openPackDesign: { revision: number } }>(
    'mutation { openPackDesign { revision } }',
  );
  const { revision } = opened.openPackDesign;
  await administrator.query(
    `mutation ($input: EditPackDesignInput!) { editPackDesign(input: $input) { __typename } }`,
    { input: { revision, edits, requestId: requestId() } },
  );
  return revision + 1;
}

const publish = (revision: number, expectedVersion: number) =>
  administrator.query(
    `mutation ($input: PublishPackDesignInput!) { publishPackDesign(input: $input) {
      ... on PackPublished { pack { version } } ... on PackRefused { issues { path code params } } } }`,
    { input: { revision, expectedVersion } },
  );

const RESULT = `__typename
  ... on RecordsMoved { move { id toVersion count takenBackAt } }
  ... on RecordsNotMoved { records { id reasons { code about } } }`;
const move = (ids: readonly string[], toVersion: number, request = requestId()) =>
  administrator.ask(`mutation ($input: MoveRecordsInput!) { moveRecords(input: $input) { ${RESULT} } }`, {
    input: { ids, toVersion, requestId: request },
  });
const takeBack = (id: string) =>
  administrator.ask(`mutation ($input: TakeBackMoveInput!) { takeBackMove(input: $input) { ${RESULT} } }`, {
    input: { move: id, requestId: requestId() },
  });
const stored = (record: string) =>
  application.store.asOwner((rows) =>
    rows
      .selectFrom('record')
      .innerJoin('document', 'document.record_id', 'record.id')
      .select(['record.pack_version as version', 'record.title', 'document.values', 'document.kept'])
      .where('record.id', '=', record)
      .executeTakeFirstOrThrow(),
  );
type Moved = { readonly moveRecords: { readonly move: { readonly id: string } } };
const idOf = ({ data }: { readonly data: unknown }) => {
  const { moveRecords }: Moved = JSON.parse(JSON.stringify(data));
  return moveRecords.move.id;
};

const ids: Record<string, string> = {};

test('before publishing it is told what would become of drafts, submissions and records under way', async () => {
  ids['draft'] = await begin({ title: '机房改造' });
  ids['blank'] = await begin({});
  ids['done'] = await begin({ title: '已受理的' });
  await submit(ids['done'], 1);
  const revision = await design([
    {
      kind: 'insert',
      into: FIELDS,
      item: { key: 'name', label: '项目名称', kind: 'text', required: true, basis: ['1'] },
      after: 'title',
    },
    {
      kind: 'insert',
      into: FIELDS,
      item: { key: 'contact', label: '联系人', kind: 'person', required: true, basis: ['1'] },
      after: 'name',
    },
    { kind: 'remove', at: [...FIELDS, 'title'] },
    { kind: 'set', at: ['recordTypes', 'request', 'title'], value: 'paper.name' },
    {
      kind: 'insert',
      into: ['forms', 'request', 'transfers'],
      item: { key: 'named', kind: 'retype', from: 'title', into: 'name' },
      after: null,
    },
  ]);
  expect(
    await administrator.query(
      '{ packDesignEffects { drafts { recordType document count missing kept stuck } submissions { recordType document count } pinned { recordType version count } } }',
    ),
  ).toEqual({
    packDesignEffects: {
      drafts: [{ recordType: 'request', document: 'paper', count: 2, missing: 2, kept: 1, stuck: 0 }],
      submissions: [{ recordType: 'request', document: 'paper', count: 1 }],
      pinned: [],
    },
  });
  expect(await publish(revision, 1)).toEqual({ publishPackDesign: { pack: { version: 2 } } });
  expect(await stored(ids['draft'])).toMatchObject({ version: 1, values: { title: '机房改造' } });
});

test('what has ended stays, and what could go is told with what would become of it', async () => {
  const plan = await administrator.query(
    '{ recordMovePlan(toVersion: 2) { total records { id submitted reasons { code } drafts { document kept missing } } } }',
  );
  expect(plan).toEqual({
    recordMovePlan: {
      total: 2,
      records: [
        {
          id: ids['draft'],
          submitted: false,
          reasons: [],
          drafts: [{ document: 'paper', kept: 1, missing: 1 }],
        },
        {
          id: ids['blank'],
          submitted: false,
          reasons: [],
          drafts: [{ document: 'paper', kept: 0, missing: 2 }],
        },
      ],
    },
  });
  const refused = await move([ids['draft'] ?? '', ids['done'] ?? ''], 2);
  expect(refused.data).toMatchObject({
    moveRecords: {
      records: [
        { id: ids['draft'], reasons: [] },
        { id: ids['done'], reasons: [{ code: 'stateFinal', about: 'taken' }] },
      ],
    },
  });
  expect(await stored(ids['draft'] ?? '')).toMatchObject({ version: 1 });
});

test('drafts are moved together, once, with their answers; and back, with what was answered since', async () => {
  const drafts = [ids['draft'] ?? '', ids['blank'] ?? ''];
  const moved = await move(drafts, 2, 'once');
  expect(moved.data).toMatchObject({ moveRecords: { move: { toVersion: 2, count: 2, takenBackAt: null } } });
  expect((await move(drafts, 2, 'once')).data).toEqual(moved.data);
  expect(await stored(drafts[0] ?? '')).toMatchObject({
    version: 2,
    title: '机房改造',
    values: { name: '机房改造' },
    kept: { answers: [{ path: ['title'], text: '机房改造' }] },
  });
  await save(drafts[0] ?? '', [{ op: 'set', path: ['contact'], value: '王某' }], 2);

  expect((await takeBack(idOf(moved))).data).toMatchObject({ takeBackMove: { move: { count: 2 } } });
  expect(await stored(drafts[0] ?? '')).toMatchObject({
    version: 1,
    title: '机房改造',
    values: { title: '机房改造' },
    kept: { answers: [{ path: ['contact'], text: '王某' }], steps: [] },
  });
  const again = await takeBack(idOf(moved));
  expect(again.errors[0]?.extensions['code']).toBe('INVALID_INPUT');
});

test('once acted on under the new version, it stays there', async () => {
  const id = ids['draft'] ?? '';
  const moved = await move([id], 2);
  expect(await stored(id)).toMatchObject({
    values: { name: '机房改造', contact: '王某' },
    kept: { answers: [{ path: ['title'] }] },
  });
  await submit(id, 4);
  expect((await takeBack(idOf(moved))).data).toEqual({
    takeBackMove: {
      __typename: 'RecordsNotMoved',
      records: [{ id, reasons: [{ code: 'actedSince', about: null }] }],
    },
  });
});

test('only administrators of the county move its records', async () => {
  const blank = ids['blank'] ?? '';
  const asked = 'mutation ($input: MoveRecordsInput!) { moveRecords(input: $input) { __typename } }';
  const input = { ids: [blank], toVersion: 2, requestId: 'other' };
  expect((await unit.ask(asked, { input })).errors[0]?.extensions['code']).toBe('FORBIDDEN');
  await settle(application, minimalPack('yixian', '乙县'), minimalPeople);
  const stranger = await application.signIn('guanli', 'yixian');
  const answer = await stranger.ask(asked, { input: { ...input, toVersion: 1 } });
  expect(answer.errors[0]?.extensions['code']).toBe('NOT_FOUND');
});
