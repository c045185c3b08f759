import { Pack, type PackSource } from '@lixiang/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import { askReading } from '../../../test/support/read-client.ts';
import { answered, Person, thrown } from '../../../test/support/sample-county.ts';
import { TIMED_PACK } from '../../../test/support/timed-county.ts';

const basis = ['1'];
function readBySome(type: PackSource['recordTypes'][number]): PackSource['recordTypes'][number] {
  return {
    ...type,
    read: [
      { office: 'assets', when: 'has(unit.stateOwned) && unit.stateOwned' },
      { unit: 'any', when: "record.state == 'reviewing' && !unit.stateOwned" },
    ],
  };
}

const PACK = Pack.parse({
  ...TIMED_PACK,
  offices: [...TIMED_PACK.offices, { key: 'assets', name: '国资局', basis }],
  unitAttributes: [{ kind: 'yesNo', key: 'stateOwned', label: '国有企业', basis }],
  recordTypes: TIMED_PACK.recordTypes.map((type) => (type.key === 'project' ? readBySome(type) : type)),
});
const HERE = PACK.jurisdiction.key;

let application: TestApplication;
let owner: Person;
let bureau: Person;
let assets: Person;
let stranger: Person;
let project: string;
let file: string;
let organisation: string;

beforeAll(async () => {
  application = await startApplication();
  await settle(application, PACK, {
    organisations: [
      { name: '城投公司' },
      { name: '二中' },
      { name: '管理局', offices: ['bureau'] },
      { name: '国资局', offices: ['assets'] },
    ],
    accounts: [
      { login: 'owner', name: '城投经办', organisation: '城投公司' },
      { login: 'stranger', name: '二中经办', organisation: '二中' },
      { login: 'bureau', name: '管理局经办', organisation: '管理局', administrator: true },
      { login: 'assets', name: '国资经办', organisation: '国资局' },
    ],
  });
  const enter = async (login: string) => new Person(await application.signIn(login, HERE));
  [owner, stranger, bureau, assets] = await Promise.all([
    enter('owner'),
    enter('stranger'),
    enter('bureau'),
    enter('assets'),
  ]);
  const entry = await owner.begin('entry');
  await owner.fill(entry, 'card', { name: '条目' });
  answered(await bureau.act(entry, 'list'));
  project = await owner.begin('project');
  const link = { record: project, link: 'entries', to: entry };
  answered(await owner.change('linkRecords', link, '... on RecordsLinked { record { id } }'));
  await owner.fill(project, 'application', { name: '路灯', amount: 50_000_000, study: '已论证' });
  const paper = new File(['报告'], '报告.txt', { type: 'text/plain' });
  const uploaded = await owner.upload({ record: project, document: 'report' }, paper);
  ({ id: file } = JSON.parse(await uploaded.text()));
  answered(await owner.act(project, 'submit'));
  const found = await bureau.query<{
    organisations: { edges: readonly { node: { id: string } }[] };
  }>('{ organisations(search: "城投") { edges { node { id } } } }');
  organisation = found.organisations.edges[0]?.node.id ?? '';
});
afterAll(() => application.close());

async function own(attributes: Readonly<Record<string, unknown>>): Promise<void> {
  await bureau.query(
    'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { id } }',
    { input: { id: organisation, attributes } },
  );
}

async function reading(person: Person, query: string): Promise<string> {
  const { data, errors } = await askReading(person.client, [HERE, query]);
  expect(errors).toEqual([]);
  return JSON.stringify(data);
}

/** Whether somebody is told, on the open line, that the project has changed. */
async function hears(person: Person): Promise<boolean> {
  const lines = await Promise.all([person, bureau].map((each) => each.client.fetch('/live')));
  const told = ['', ''];
  for (const [at, line] of lines.entries()) {
    const reader = line.body?.pipeThrough(new TextDecoderStream()).getReader();
    void (async () => {
      for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
        told[at] += next.value;
      }
    })().catch(() => undefined);
  }
  const { version } = await bureau.see(project);
  const moves = { record: project, transition: 'suspend', expectedVersion: version, reason: '资料有疑问' };
  answered(await bureau.take(moves));
  await expect.poll(() => told[1]).toContain(project);
  // What is said later has been said to everybody by then.
  answered(await bureau.act(project, 'resume'));
  await expect.poll(() => told[1]?.split(project).length).toBeGreaterThan(2);
  for (const line of lines) await line.body?.cancel().catch(() => undefined);
  return told[0]?.includes(project) ?? false;
}

const PLACES: Readonly<Record<string, (person: Person) => Promise<boolean>>> = {
  'the record': async (person) =>
    JSON.stringify((await person.ask(`{ record(id: "${project}") { id } }`)).data).includes(project),
  'the list': async (person) =>
    JSON.stringify(
      (await person.ask('{ records(type: "project", first: 5) { edges { node { id } } } }')).data,
    ).includes(project),
  'how many there are': async (person) =>
    (
      await person.query<{ records: { totalCount: number } }>(
        '{ records(type: "project", first: 1) { totalCount } }',
      )
    ).records.totalCount === 1,
  'what is found by a search': async (person) =>
    JSON.stringify(
      (await person.ask('{ records(type: "project", search: "路灯", first: 5) { edges { node { id } } } }'))
        .data,
    ).includes(project),
  'the deadlines': async (person) =>
    JSON.stringify((await person.ask('{ deadlines { edges { node { record { id } } } } }')).data).includes(
      project,
    ),
  'the typed read API': async (person) =>
    (await reading(person, '{ projectList { edges { node { id } } } }')).includes(project),
  'its aggregates': async (person) =>
    (await reading(person, '{ projectAggregate { groups { count } } }')).includes('"count":1'),
  'its dossier': async (person) => (await person.client.fetch(`/files/dossier/${project}`)).status === 200,
  'its files': async (person) => (await person.client.fetch(`/files/${file}`)).status === 200,
  'an act on it': async (person) => {
    const answer = await person.take({ record: project, transition: 'pass', expectedVersion: 1 });
    return !thrown(answer).includes('NOT_FOUND');
  },
  'live news of it': hears,
};

describe.each(Object.entries(PLACES))('%s', (_, sees) => {
  beforeEach(() => own({}));

  test('is open to an office for units of a kind, from when they are of it and as long as they are', async () => {
    expect(await sees(assets)).toBe(false);
    await own({ stateOwned: true });
    expect(await sees(assets)).toBe(true);
    await own({});
    expect(await sees(assets)).toBe(false);
  });

  test('is open to every unit while that holds, and to nobody while it is unknown', async () => {
    expect(await sees(stranger)).toBe(false);
    await own({ stateOwned: false });
    expect(await sees(stranger)).toBe(true);
    await own({ stateOwned: true });
    expect(await sees(stranger)).toBe(false);
    expect(await sees(owner)).toBe(true);
  });
});
