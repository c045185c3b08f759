import { parsePack } from '@lixiang/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import type { Client } from '../../../test/support/client.ts';
import { minimalPack, minimalPeople } from '../../../test/support/minimal-pack.ts';

/** What is handed in is looked at again later: a bureau finishes what it has taken, if it is named. */
function pack(field: string, transfers: readonly object[] = []) {
  const content = JSON.parse(JSON.stringify(minimalPack()));
  const [form, type, procedure] = [content.forms[0], content.recordTypes[0], content.procedures[0]];
  form.sections[0].fields[0].key = field;
  form.transfers = transfers;
  type.title = `paper.${field}`;
  procedure.states[1].final = false;
  procedure.states.push({ key: 'done', name: '办结', final: true, basis: ['1'] });
  procedure.rules = [
    { key: 'named', require: `submitted.paper.${field} == '机房'`, message: '名称不符', basis: ['1'] },
  ];
  procedure.transitions.push({
    key: 'finish',
    name: '办结',
    basis: ['1'],
    from: ['taken'],
    to: 'done',
    by: [{ office: 'bureau' }],
    rules: ['named'],
  });
  const parsed = parsePack(content);
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.pack;
}

let application: TestApplication;
let administrator: Client;
let unit: Client;
let record = '';
let requests = 0;
const requestId = () => `handed-in-${(requests += 1)}`;

beforeAll(async () => {
  application = await startApplication();
  await settle(application, pack('title'), minimalPeople);
  administrator = await application.signIn('guanli');
  unit = await application.signIn('yizhong');
  const { createRecord } = await unit.query<{ createRecord: { record: { id: string } } }>(
    `mutation ($input: CreateRecordInput!) {
      createRecord(input: $input) { ... on RecordCreated { record { id } } } }`,
    { input: { type: 'request', requestId: requestId() } },
  );
  record = createRecord.record.id;
  await unit.query(`mutation ($input: SaveDocumentInput!) { saveDocument(input: $input) { __typename } }`, {
    input: {
      record,
      document: 'paper',
      requestId: requestId(),
      expectedRevision: 0,
      edits: [{ op: 'set', path: ['title'], value: '机房' }],
    },
  });
  await take(unit, 'submit', 1);
  const content = pack('name', [{ key: 'named', kind: 'retype', from: 'title', into: 'name' }]);
  await administrator.query(
    `mutation ($input: PublishPackInput!) { publishPack(input: $input) { ... on PackPublished { pack { version } } } }`,
    { input: { content, expectedVersion: 1, effectiveFrom: '2026-01-01' } },
  );
});
afterAll(() => application.close());

const take = (client: Client, transition: string, expectedVersion: number) =>
  client.query(`mutation ($input: TakeTransitionInput!) { takeTransition(input: $input) { __typename } }`, {
    input: { record, transition, requestId: requestId(), expectedVersion },
  });
const read = (client: Client) =>
  client.query(
    `query ($id: ID!) { record(id: $id) { packVersion document(key: "paper") {
      kept { labels text }
      submissions { packVersion values carried { values kept { labels text } } } } } }`,
    { id: record },
  );

test('what was handed in under the same version stands as it is', async () => {
  expect(await read(unit)).toMatchObject({
    record: {
      packVersion: 1,
      document: { kept: [], submissions: [{ packVersion: 1, values: { title: '机房' }, carried: null }] },
    },
  });
});

test('of a record that was moved it is read as the new version asks, and stays as it was handed in', async () => {
  const { moveRecords } = await administrator.query<{ moveRecords: { __typename: string } }>(
    `mutation ($input: MoveRecordsInput!) { moveRecords(input: $input) {
      __typename ... on RecordsNotMoved { records { reasons { code about } } } } }`,
    { input: { ids: [record], toVersion: 2, requestId: requestId() } },
  );
  expect(moveRecords).toEqual({ __typename: 'RecordsMoved' });
  const kept = [{ labels: ['名称'], text: '机房' }];
  expect(await read(unit)).toMatchObject({
    record: {
      packVersion: 2,
      document: {
        kept,
        submissions: [
          { packVersion: 1, values: { title: '机房' }, carried: { values: { name: '机房' }, kept } },
        ],
      },
    },
  });
});

test('what is kept of a draft is shown to nobody who may not read the draft', async () => {
  expect(await read(administrator)).toMatchObject({ record: { document: { kept: [] } } });
});

test('rules of the new version look at what was handed in under the old one', async () => {
  const bureau = administrator;
  expect(await take(bureau, 'finish', 3)).toEqual({ takeTransition: { __typename: 'TransitionTaken' } });
});
