import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fewestQueries } from '../../../test/support/count-queries.ts';
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
let planning: Person;

beforeAll(async () => {
  county = await openSampleCounty();
  projects = new SampleProjects(county);
  unit = await county.as('unit');
  bureau = await county.as('bureau');
  planning = await county.as('planning');
});
afterAll(() => county.close());

test('a refusal names every reason and leaves nothing behind', async () => {
  const record = await unit.begin('project');
  const before = await projects.rowsOf(record);
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
  expect(await projects.rowsOf(record)).toEqual(before);
});

test('a double click acts once, and both clicks are told the same', async () => {
  const record = await projects.drafted(await projects.listedEntry());
  const { version } = await unit.see(record);
  const input = { requestId: randomUUID(), record, transition: 'submit', expectedVersion: version };
  const [one, other] = await Promise.all([unit.take(input), unit.take(input)]);
  const event = (answer: typeof one) => answered<{ event: { id: string } }>(answer).event.id;
  expect(event(one)).toBe(event(other));
  expect(event(await unit.take(input)), 'and a retry later too').toBe(event(one));
  expect(await projects.rowsOf(record)).toMatchObject({ event: 2, submission: 1, notice: 1 });
});

test('of two who decide at once one wins, and the other is told that it is stale', async () => {
  const record = await projects.submitted();
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
  expect(await projects.rowsOf(record)).toMatchObject({ event: 3 });
});

test('a stale version is refused before anything is looked at', async () => {
  const record = await projects.submitted();
  expect(
    thrown(await unit.take({ record, transition: 'withdraw', expectedVersion: 1, reason: '撤回' })),
  ).toEqual(['STALE_VERSION']);
});

test('the wrong office is told whose act it is; another county and another unit find nothing', async () => {
  const record = await projects.deciding();
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

test('a record page costs no more queries with a long history than with a short one', async () => {
  const PAGE = `query ($record: ID!) { record(id: $record) { state { name } unit { name }
    documents { key issues { code } files { name } submissions { files { name } } }
    links { key records { title state { name } } } events { totalCount edges { node { submissions { sequence } } } }
    transitions(all: true) { key blockers { message } } reviews { key } panels { key } points { id } filings { id } } }`;
  const record = await projects.submitted();
  // A query is compiled when it comes again, and then asks for other things together.
  for (const time of [1, 2]) expect(await bureau.query(PAGE, { record }), `${time}`).toBeTruthy();
  const short = await fewestQueries(county.application, () => bureau.query(PAGE, { record }));
  for (let round = 0; round < 3; round += 1) {
    await unit.act(record, 'withdraw', { reason: '再改' });
    await unit.act(record, 'submit');
  }
  const long = await fewestQueries(county.application, () => bureau.query(PAGE, { record }), short);
  expect(long).toBeLessThanOrEqual(short);
  expect(long).toBeGreaterThan(5);
  expect(long).toBeLessThan(16);
});
