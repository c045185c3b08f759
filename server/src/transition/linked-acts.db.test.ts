import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answered,
  openSampleCounty,
  type Person,
  refusedBy,
  type SampleCounty,
} from '../../../test/support/sample-county.ts';
import { SampleProjects } from '../../../test/support/sample-projects.ts';

let county: SampleCounty;
let projects: SampleProjects;
let unit: Person;
let planning: Person;

beforeAll(async () => {
  county = await openSampleCounty();
  projects = new SampleProjects(county);
  unit = await county.as('unit');
  planning = await county.as('planning');
});
afterAll(() => county.close());

test('an approval carries its entries, its facts and a follow-up with it', async () => {
  const entry = await projects.listedEntry();
  const record = await projects.deciding(entry);
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
  const [good, locked] = [await projects.listedEntry(), await projects.listedEntry('锁定条目')];
  const record = await projects.deciding(good, locked);
  const before = [await projects.rowsOf(record), await unit.see(good), await unit.see(locked)];
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
  expect([await projects.rowsOf(record), await unit.see(good), await unit.see(locked)]).toEqual(before);
});

test('two projects that want one entry at once: one has it', async () => {
  const entry = await projects.listedEntry();
  const records = [await projects.deciding(entry), await projects.deciding(entry)];
  const answers = await Promise.all(
    records.map((record) => planning.act(record, 'approve', { input: { amount: 900 } })),
  );
  const funded = await projects.rowsOf(entry);
  expect(funded).toMatchObject({ event: 3 });
  expect(answers.filter((answer) => answer.errors.length > 0)).toEqual([]);
  expect(await unit.see(entry)).toMatchObject({ state: { key: 'funded' } });
});
