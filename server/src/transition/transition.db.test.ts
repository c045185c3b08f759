import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countQueries } from '../../../test/support/count-queries.ts';
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
let bureau: Person;
let planning: Person;

beforeAll(async () => {
  county = await openSampleCounty();
  unit = await county.as('unit');
  bureau = await county.as('bureau');
  planning = await county.as('planning');
});
afterAll(() => county.close());

const LINKED = '... on RecordsLinked { record { id } } ... on Refused { blockers { code key } }';
const HISTORY = `query ($record: ID!) { record(id: $record) { events { totalCount edges { node {
  sequence name transition from { key } to { key } actor organisation reason remarks { document field text }
  input acknowledged { rule message reason } submissions { document sequence digest }
  basis { articles { key label } } } } } } }`;

/** An entry of the list, as far as it is listed. */
async function listedEntry(name = '路灯'): Promise<string> {
  const entry = await unit.begin('entry');
  await unit.fill(entry, 'card', { name });
  expect(answered(await bureau.act(entry, 'list'))).toMatchObject({ record: { state: { key: 'listed' } } });
  return entry;
}

/** A project with its application written, on these entries. */
async function draftOn(...entries: readonly string[]): Promise<string> {
  const record = await unit.begin('project');
  await unit.fill(record, 'application', { name: '智慧路灯', amount: 1000 });
  for (const to of entries) await unit.change('linkRecords', { record, link: 'entries', to }, LINKED);
  return record;
}

async function submitted(...entries: readonly string[]): Promise<string> {
  const record = await draftOn(...(entries.length > 0 ? entries : [await listedEntry()]));
  expect(answered(await unit.act(record, 'submit'))).toMatchObject({ __typename: 'TransitionTaken' });
  return record;
}

/** A project before the planning office: its reviews are not what is tested here. */
async function deciding(...entries: readonly string[]): Promise<string> {
  const record = await submitted(...entries);
  await county.application.store.inJurisdiction('sample', (rows) =>
    rows.updateTable('record').set({ state: 'deciding' }).where('id', '=', record).execute(),
  );
  return record;
}

test('a refusal names every reason and leaves nothing behind', async () => {
  const record = await unit.begin('project');
  const before = await rowsOf(record);
  const refused = await unit.act(record, 'submit');
  expect(refusedBy(refused)).toEqual(['listed', 'modest', 'application']);
  expect(answered(refused)).toMatchObject({
    blockers: [
      {
        code: 'RULE',
        message: '项目须先列入清单。',
        basis: { articles: [{ key: '1' }] },
        facts: [{ label: '关联条目数', actual: '0', required: null }],
        cures: [{ who: ['管理局'], mine: false, act: '列入清单' }],
      },
      { code: 'WARNING_UNANSWERED', answer: 'REASON' },
      { code: 'DOCUMENT_MISSING', message: '缺少《申报表》。', cures: [{ mine: true }] },
    ],
  });
  expect(await rowsOf(record)).toEqual(before);
});

test('an act writes the state, the event, what was handed in, the filing, the notice and the audit', async () => {
  const record = await submitted();
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
  expect(await rowsOf(record)).toMatchObject({ event: 2, submission: 1, filing: 1, notice: 1 });
});

test('what was handed in stays as it was, and its digest says so', async () => {
  const record = await submitted();
  await unit.act(record, 'withdraw', { reason: '改金额' });
  await unit.fill(record, 'application', { amount: 900 });
  const document = await bureau.document(record, 'application');
  expect(document).toMatchObject({ draft: null, submissions: [{ sequence: 1, values: { amount: 1000 } }] });
  await unit.act(record, 'submit');
  const { submissions } = await bureau.document(record, 'application');
  expect(submissions.map(({ values }) => values)).toMatchObject([{ amount: 1000 }, { amount: 900 }]);
  expect(new Set(submissions.map(({ digest }) => digest)).size).toBe(2);
});

test('a double click acts once, and both clicks are told the same', async () => {
  const record = await draftOn(await listedEntry());
  const { version } = await unit.see(record);
  const input = { requestId: randomUUID(), record, transition: 'submit', expectedVersion: version };
  const [one, other] = await Promise.all([unit.take(input), unit.take(input)]);
  const event = (answer: typeof one) => answered<{ event: { id: string } }>(answer).event.id;
  expect(event(one)).toBe(event(other));
  expect(event(await unit.take(input)), 'and a retry later too').toBe(event(one));
  expect(await rowsOf(record)).toMatchObject({ event: 2, submission: 1, notice: 1 });
});

test('of two who decide at once one wins, and the other is told that it is stale', async () => {
  const record = await submitted();
  const { version } = await bureau.see(record);
  const act = (more: object) => bureau.take({ record, expectedVersion: version, ...more });
  const answers = await Promise.all([
    act({ transition: 'suspend', reason: '资料存疑' }),
    act({
      transition: 'returnFields',
      remarks: [{ document: 'application', field: 'amount', text: '核对' }],
    }),
    act({ transition: 'suspend', reason: '资料存疑' }),
  ]);
  expect(answers.filter((answer) => answer.errors.length === 0)).toHaveLength(1);
  expect(answers.flatMap(thrown)).toEqual(['STALE_VERSION', 'STALE_VERSION']);
  expect(await rowsOf(record)).toMatchObject({ event: 3 });
});

test('a stale version is refused before anything is looked at', async () => {
  const record = await submitted();
  expect(
    thrown(await unit.take({ record, transition: 'withdraw', expectedVersion: 1, reason: '撤回' })),
  ).toEqual(['STALE_VERSION']);
});

test('the wrong office is told whose act it is; another county and another unit find nothing', async () => {
  const record = await deciding();
  const { version } = await planning.see(record);
  const reject = (person: Person) =>
    person.take({ record, transition: 'reject', expectedVersion: version, reason: '不符合' });
  expect(answered(await reject(bureau))).toMatchObject({
    blockers: [{ code: 'WRONG_ACTOR', message: '本事项由发展改革局办理。' }],
  });
  expect(thrown(await reject(await county.asFar('planning')))).toEqual(['NOT_FOUND']);
  expect(thrown(await reject(await county.as('school')))).toEqual(['NOT_FOUND']);
  expect(thrown(await bureau.take({ record, transition: 'jump', expectedVersion: version }))).toEqual([
    'INVALID_INPUT',
  ]);
});

test('reasons per field are kept in the history', async () => {
  const record = await submitted();
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
  const record = await draftOn(await listedEntry());
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

test('an approval carries its entries, its facts and a follow-up with it', async () => {
  const entry = await listedEntry();
  const record = await deciding(entry);
  expect(refusedBy(await planning.act(record, 'approve', { input: { amount: 2000 } }))).toEqual([
    'withinApplication',
  ]);
  expect(answered(await planning.act(record, 'approve', { input: { amount: 900 } }))).toMatchObject({
    record: {
      state: { key: 'approved' },
      facts: { approvedAmount: 900 },
      columns: { 'facts.approvedAmount': 900 },
    },
  });
  expect(await unit.see(entry)).toMatchObject({ state: { key: 'funded' } });
  const links = await unit.query(
    `{ record(id: "${record}") { links { key records { title state { name } unit { name } } } } }`,
  );
  expect(links).toMatchObject({
    record: {
      links: [
        { key: 'entries', records: [{ title: '路灯' }] },
        {
          key: 'followUps',
          records: [{ title: '智慧路灯', state: { name: '待办' }, unit: { name: '城管局' } }],
        },
      ],
    },
  });
});

test('one entry that refuses refuses the whole, and nothing at all has moved', async () => {
  const [good, locked] = [await listedEntry(), await listedEntry('锁定条目')];
  const record = await deciding(good, locked);
  const before = [await rowsOf(record), await unit.see(good), await unit.see(locked)];
  const refused = await planning.act(record, 'approve', { input: { amount: 900 } });
  expect(answered(refused)).toMatchObject({
    blockers: [
      {
        code: 'LINKED_REFUSED',
        message: '关联事项“锁定条目”不能一并办理，原因如下。',
        record: locked,
        within: [{ message: '条目已锁定，不能安排。', basis: { articles: [{ key: '1' }] }, record: locked }],
      },
    ],
  });
  expect([await rowsOf(record), await unit.see(good), await unit.see(locked)]).toEqual(before);
});

test('two projects that want one entry at once: one has it', async () => {
  const entry = await listedEntry();
  const records = [await deciding(entry), await deciding(entry)];
  const answers = await Promise.all(
    records.map((record) => planning.act(record, 'approve', { input: { amount: 900 } })),
  );
  const funded = await rowsOf(entry);
  expect(funded).toMatchObject({ event: 3 });
  expect(answers.filter((answer) => answer.errors.length > 0)).toEqual([]);
  expect(await unit.see(entry)).toMatchObject({ state: { key: 'funded' } });
});

test('what may be done next, and why not, is what deciding says', async () => {
  const record = await unit.begin('project');
  const OPTIONS = `query ($record: ID!, $all: Boolean!) { record(id: $record) { transitions(all: $all) {
    key allowed mine actors tone remarks input to { key } blockers { code key } warnings { key } } } }`;
  expect(await unit.query(OPTIONS, { record, all: false })).toMatchObject({
    record: {
      transitions: [
        {
          key: 'submit',
          allowed: false,
          mine: true,
          actors: ['城管局'],
          tone: 'MAIN',
          to: { key: 'reviewing' },
          blockers: [{ key: 'listed' }, { code: 'DOCUMENT_MISSING' }],
        },
      ],
    },
  });
  const all = await unit.query<{ record: { transitions: { key: string; allowed: boolean }[] } }>(OPTIONS, {
    record,
    all: true,
  });
  expect(all.record.transitions).toHaveLength(10);
  expect(all.record.transitions.filter(({ allowed }) => allowed)).toEqual([]);
});

test('a record page costs as many queries with a long history as with a short one', async () => {
  const PAGE = `query ($record: ID!) { record(id: $record) { state { name } unit { name }
    documents { key issues { code } files { name } submissions { files { name } } }
    links { key records { title state { name } } } events { totalCount edges { node { submissions { sequence } } } }
    transitions(all: true) { key blockers { message } } reviews { key } panels { key } points { id } filings { id } } }`;
  const record = await submitted();
  // A query is compiled when it comes again, and then asks for other things together.
  for (const time of [1, 2]) expect(await bureau.query(PAGE, { record }), `${time}`).toBeTruthy();
  const short = await countQueries(county.application, () => bureau.query(PAGE, { record }));
  for (let round = 0; round < 3; round += 1) {
    await unit.act(record, 'withdraw', { reason: '再改' });
    await unit.act(record, 'submit');
  }
  const long = await countQueries(county.application, () => bureau.query(PAGE, { record }));
  expect(long).toBe(short);
  expect(long).toBeGreaterThan(5);
  expect(long).toBeLessThan(16);
});

test('an event cannot be changed or taken away, not even by the program itself', async () => {
  const record = await submitted();
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

/** Where a record stands, and how many rows of each kind it has. */
async function rowsOf(record: string) {
  return await county.application.store.inJurisdiction('sample', async (rows) => {
    const count = async (table: 'event' | 'submission' | 'filing' | 'notice' | 'audit_entry') =>
      (await rows.selectFrom(table).select('id').where('record_id', '=', record).execute()).length;
    const row = await rows
      .selectFrom('record')
      .select(['state', 'version', 'facts', 'title', 'updated_at'])
      .where('id', '=', record)
      .executeTakeFirstOrThrow();
    return {
      ...row,
      event: await count('event'),
      submission: await count('submission'),
      filing: await count('filing'),
      notice: await count('notice'),
      audit: await count('audit_entry'),
    };
  });
}
