import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  answered,
  openSampleCounty,
  type Person,
  refusedBy,
  type SampleCounty,
  thrown,
} from '../../../test/support/sample-county.ts';

let county: SampleCounty;
let unit: Person;
let record: string;

beforeAll(async () => {
  county = await openSampleCounty();
  unit = await county.as('unit');
});
afterAll(() => county.close());
beforeEach(async () => {
  record = await unit.begin('project');
  await unit.fill(record, 'application', { name: '智慧路灯', amount: 100 });
});

const set = (key: string, value: unknown) => ({ op: 'set', path: [key], value });
const save = (edits: unknown, more: Readonly<Record<string, unknown>> = {}, person = unit) =>
  person.save({ record, document: 'application', expectedRevision: 1, edits, ...more });
const draft = async () => (await unit.document(record, 'application')).draft;

test('the title and the list columns follow the draft', async () => {
  expect(await unit.see(record)).toMatchObject({ title: '智慧路灯', columns: { 'application.amount': 100 } });
  await save([set('name', '改名'), set('amount', null)]);
  expect(await unit.see(record)).toMatchObject({ title: '改名', columns: { 'application.amount': null } });
});

test('a document says who fills it in, and in which states; an unknown one is not there', async () => {
  const asked = `document(key: "application") { mine filledBy editableIn { key } }`;
  const see = async (who: Person) =>
    (
      await who.query<{ record: unknown }>(
        `{ record(id: "${record}") { ${asked} none: document(key: "none") { key } } }`,
      )
    ).record;
  expect(await see(unit)).toMatchObject({ none: null, document: { mine: true, filledBy: ['城管局'] } });
  expect(await see(await county.as('bureau'))).toMatchObject({ document: { mine: false } });
});

test('a save that is sent again changes nothing twice', async () => {
  const requestId = randomUUID();
  const first = await save([set('amount', 200)], { requestId });
  expect(answered(first)).toMatchObject({ document: { revision: 2 } });
  await save([set('amount', 300)], { expectedRevision: 2 });
  expect(answered(await save([set('amount', 200)], { requestId }))).toMatchObject({
    document: { revision: 3, draft: { amount: 300 } },
    merged: [set('amount', 300)],
  });
});

test('what two people change apart is merged, and each learns what the other did', async () => {
  await save([set('amount', 200)]);
  const second = answered(await save([set('name', '另一名称')]));
  expect(second).toMatchObject({
    __typename: 'DocumentSaved',
    merged: [set('amount', 200)],
    document: { revision: 3, draft: { name: '另一名称', amount: 200 } },
  });
});

test('what two people change to the same is no conflict', async () => {
  await save([set('amount', 200)]);
  expect(answered(await save([set('amount', 200)]))).toMatchObject({ __typename: 'DocumentSaved' });
});

test('what two people change differently is shown to the second, and nothing is lost', async () => {
  await save([set('amount', 200)]);
  const conflict = answered(await save([set('amount', 300), set('name', '另一名称')]));
  expect(conflict).toMatchObject({
    __typename: 'DocumentConflict',
    revision: 2,
    conflicts: [{ path: ['amount'], mine: 300, theirs: 200, by: '城管局经办' }],
    document: { draft: { name: '智慧路灯', amount: 200 } },
  });
  expect(await draft()).toEqual({ name: '智慧路灯', amount: 200 });
  const overwritten = await save([set('amount', 300)], { overwrite: true });
  expect(answered(overwritten)).toMatchObject({ __typename: 'DocumentSaved', document: { revision: 3 } });
  expect(await draft()).toEqual({ name: '智慧路灯', amount: 300 });
});

test('of two saves at the same moment both are kept, or one is told', async () => {
  const [one, other] = await Promise.all([save([set('amount', 200)]), save([set('name', '另一名称')])]);
  const saved = { __typename: 'DocumentSaved' };
  expect([answered(one), answered(other)]).toMatchObject([saved, saved]);
  expect(await draft()).toEqual({ name: '另一名称', amount: 200 });
});

test('rows are put in, filled, moved and taken out by their ids', async () => {
  const rows = [
    { id: 'a', title: '平台', cost: 1 },
    { id: 'b', title: '网络', cost: 2 },
  ];
  await save([{ op: 'insertRows', path: ['items'], after: null, rows }]);
  const edits = [
    { op: 'set', path: ['items', 'a', 'cost'], value: 9 },
    { op: 'moveRows', path: ['items'], ids: ['a'], after: 'b' },
  ];
  await save(edits, { expectedRevision: 2 });
  expect(await draft()).toMatchObject({ items: [{ id: 'b' }, { id: 'a', cost: 9 }] });
  const gone = await save([{ op: 'set', path: ['items', 'z', 'cost'], value: 1 }], { expectedRevision: 3 });
  expect(answered(gone)).toMatchObject({ issues: [{ code: 'edits.nowhere' }] });
});

test.each([
  [[set('nothing', 1)], 'field.unknown'],
  [[{ op: 'set', path: ['__proto__', 'admin'], value: true }], 'field.unknown'],
  [[{ op: 'drop', path: ['name'] }], 'edits.form'],
  [{ op: 'set' }, 'edits.form'],
  ['set', 'edits.form'],
  [[{ op: 'set', path: [], value: 1 }], 'edits.form'],
])('%j is refused at its place', async (edits, code) => {
  expect(answered(await save(edits))).toMatchObject({ __typename: 'InvalidInput', issues: [{ code }] });
  expect(await draft()).toEqual({ name: '智慧路灯', amount: 100 });
});

test('a name that JavaScript gives a meaning of its own never gets in', async () => {
  const value = JSON.parse('{"__proto__": {"admin": true}}');
  const answer = await save([set('name', value)]);
  expect(answer.data ?? null).toBeNull();
  expect(await draft()).toEqual({ name: '智慧路灯', amount: 100 });
});

test('more rows than a table can hold are refused, and the server goes on', async () => {
  const rows = Array.from({ length: 20_001 }, (_, at) => ({ id: `r${at}` }));
  const answer = await save([{ op: 'insertRows', path: ['items'], after: null, rows }]);
  expect(answered(answer)).toMatchObject({ __typename: 'InvalidInput', issues: [{ code: 'edits.tooMany' }] });
  const half = { op: 'insertRows', path: ['items'], after: null };
  await save([{ ...half, rows: rows.slice(0, 10_001) }]);
  const beyond = await save([{ ...half, rows: rows.slice(10_000) }], { expectedRevision: 2 });
  expect(answered(beyond)).toMatchObject({ issues: [{ code: 'table.tooMany', path: ['items'] }] });
}, 60_000);

test('a wrong answer is kept in the draft and named as an issue', async () => {
  const saved = answered(await save([set('amount', '一百万')]));
  expect(saved).toMatchObject({ document: { complete: false, issues: [{ path: ['amount'] }] } });
});

test('a revision that never was is refused', async () => {
  expect(thrown(await save([set('amount', 1)], { expectedRevision: 7 }))).toEqual(['INVALID_INPUT']);
  expect(thrown(await save([set('amount', 1)], { document: 'report' }))).toEqual(['INVALID_INPUT']);
});

test('only those who fill it in write a draft and see it', async () => {
  const bureau = await county.as('bureau');
  expect(refusedBy(await save([set('amount', 1)], {}, bureau))).toEqual(['WRONG_ACTOR']);
  expect(await bureau.document(record, 'application')).toMatchObject({ draft: null, editable: false });
  expect(thrown(await save([set('amount', 1)], {}, await county.as('school')))).toEqual(['NOT_FOUND']);
  expect(thrown(await save([set('amount', 1)], {}, await county.asFar('unit')))).toEqual(['NOT_FOUND']);
});

test('a document is asked for only where it applies', async () => {
  expect(await unit.document(record, 'report')).toMatchObject({ applies: false, editable: false });
  await save([set('amount', 50_000_000)]);
  expect(await unit.document(record, 'report')).toMatchObject({
    applies: true,
    editable: true,
    complete: false,
  });
});

test('files are attached on the terms of the pack, read by those who may, and taken out again', async () => {
  const text = (name: string) => new File(['可行性研究'], name, { type: 'text/plain' });
  const place = { record, document: 'report' };
  expect((await unit.upload(place, text('可研.txt'))).status, 'not asked for').toBeGreaterThanOrEqual(400);
  await save([set('amount', 50_000_000)]);
  const uploaded = await unit.upload(place, text('可研.txt'));
  expect(uploaded.status).toBeLessThan(300);
  expect((await unit.upload(place, text('可研.zip'))).status).toBeGreaterThanOrEqual(400);
  expect(await unit.document(record, 'report')).toMatchObject({ complete: true });
  const files = await unit.query<{ record: { documents: { files: { id: string; name: string }[] }[] } }>(
    `{ record(id: "${record}") { documents { files { id name sm3 } } } }`,
  );
  const file = files.record.documents[1]?.files[0];
  expect(file?.name).toBe('可研.txt');
  expect((await unit.client.fetch(`/files/${file?.id}`)).status).toBe(200);
  const status = async (who: Person) => (await who.client.fetch(`/files/${file?.id}`)).status;
  expect(await status(await county.as('bureau')), 'a draft').toBe(404);
  expect(await status(await county.as('school'))).toBe(404);
  expect(await status(await county.asFar('unit'))).toBe(404);
  const remove = (who: Person) =>
    who.change(
      'removeFile',
      { file: file?.id },
      '... on FileRemoved { document { complete } } ... on Refused { blockers { code key } }',
    );
  expect(refusedBy(await remove(await county.as('bureau')))).toEqual(['WRONG_ACTOR']);
  expect(answered(await remove(unit))).toMatchObject({ document: { complete: false } });
  expect(thrown(await remove(unit))).toEqual(['NOT_FOUND']);
});
