import { print } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ContentsQuery, DocumentQuery, DraftQuery } from '../../web/src/document/document-query.ts';
import { InboxQuery, NoticesQuery } from '../../web/src/inbox/inbox-query.ts';
import { OrganisationLookup, RecordLookup, RecordName } from '../../web/src/lookup/lookup-query.ts';
import { AccountsQuery, OrganisationsQuery } from '../../web/src/organisation/organisation-query.ts';
import { PackQuery } from '../../web/src/pack/pack-query.ts';
import { HistoryQuery } from '../../web/src/record/history-query.ts';
import { RecordQuery } from '../../web/src/record/record-query.ts';
import { RecordsQuery } from '../../web/src/register/list-query.ts';
import { WelcomeQuery } from '../../web/src/session/sign-in-query.ts';
import { ViewerQuery } from '../../web/src/session/viewer-query.ts';
import { openSampleCounty, type Person, type SampleCounty } from '../support/sample-county.ts';

let county: SampleCounty;
let bureau: Person;
let record: string;

beforeAll(async () => {
  county = await openSampleCounty();
  bureau = await county.as('bureau');
  const unit = await county.as('unit');
  const expert = await bureau.begin('expert');
  await bureau.fill(expert, 'card', { name: '张工' });
  await bureau.act(expert, 'admit');
  const entry = await unit.begin('entry');
  await unit.fill(entry, 'card', { name: '路灯' });
  await bureau.act(entry, 'list');
  record = await unit.begin('project');
  await unit.fill(record, 'application', { name: '智慧路灯', amount: 1000 });
  const linked = '... on RecordsLinked { record { id } }';
  await unit.change('linkRecords', { record, link: 'entries', to: entry }, linked);
  await unit.act(record, 'submit');
});
afterAll(() => county.close());

const page = { first: 20 };
const QUERIES: readonly (readonly [string, string, () => Readonly<Record<string, unknown>>])[] = [
  ['the page of a record', print(RecordQuery), () => ({ id: record })],
  ['its history', print(HistoryQuery), () => ({ id: record })],
  ['a document', print(DocumentQuery), () => ({ id: record, document: 'application' })],
  ['its draft', print(DraftQuery), () => ({ id: record, document: 'application' })],
  ['its contents', print(ContentsQuery), () => ({ id: record, document: 'application' })],
  ['a list', print(RecordsQuery), () => ({ ...page, type: 'project', orderBy: 'UPDATED_DESC' })],
  ['the inbox', print(InboxQuery), () => page],
  ['notices', print(NoticesQuery), () => page],
  ['organisations', print(OrganisationsQuery), () => page],
  ['accounts', print(AccountsQuery), () => page],
  ['organisations by name', print(OrganisationLookup), () => ({ search: '局' })],
  ['records by name', print(RecordLookup), () => ({ type: 'project', search: '路灯' })],
  ['a name', print(RecordName), () => ({ id: record })],
  ['the pack', print(PackQuery), () => ({})],
  ['the viewer', print(ViewerQuery), () => ({})],
  ['the sign-in page', print(WelcomeQuery), () => ({})],
  ['a record of nobody', print(RecordName), () => ({ id: 'nowhere' })],
  ['a page too long', print(RecordsQuery), () => ({ type: 'project', orderBy: 'TITLE_ASC', first: 9999 })],
  ['a variable that is missing', print(RecordQuery), () => ({})],
  ['a variable of another kind', print(RecordsQuery), () => ({ ...page, type: 7, orderBy: 'SIDEWAYS' })],
];

test.each(QUERIES)('%s is answered alike the first time and ever after', async (_, query, variables) => {
  // A query that nobody has asked before: a comment makes another one of it.
  const fresh = `${query}\n# ${Math.random()}`;
  const first = await bureau.ask(fresh, variables());
  const second = await bureau.ask(fresh, variables());
  const third = await bureau.ask(fresh, variables());
  expect(second).toEqual(first);
  expect(third).toEqual(first);
});
