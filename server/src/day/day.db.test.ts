import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  openSampleCounty,
  type Person,
  refusedBy,
  type SampleCounty,
} from '../../../test/support/sample-county.ts';
import { passOn, submitProject } from '../../../test/support/timed-acts.ts';
import { TIMED_PACK } from '../../../test/support/timed-county.ts';

let county: SampleCounty;
let unit: Person;
let bureau: Person;
let planning: Person;

beforeAll(async () => {
  county = await openSampleCounty(TIMED_PACK, { idleMinutes: 1e6, longestHours: 1e5 });
  unit = await county.as('unit');
  bureau = await county.as('bureau');
  planning = await county.as('planning');
});
afterAll(() => county.close());
beforeEach(() => on('2026-03-02'));

const on = (day: string) => county.application.setClock(`${day}T01:00:00.000Z`);
const goThrough = async (day: string) => {
  on(day);
  await county.application.runDay();
};
const NOTICES = '{ notices(first: 200) { edges { node { message record { id } } } } }';
type Notices = {
  readonly notices: {
    readonly edges: readonly {
      readonly node: { readonly message: string; readonly record: { readonly id: string } | null };
    }[];
  };
};
const told = async (person: Person, record: string) =>
  (await person.query<Notices>(NOTICES)).notices.edges
    .filter(({ node }) => node.record?.id === record)
    .map(({ node }) => node.message);
const INBOX = '{ inbox(first: 50) { edges { node { acts { kind key } record { id } } } } }';
type Inbox = {
  readonly inbox: {
    readonly edges: readonly {
      readonly node: {
        readonly acts: readonly { readonly kind: string; readonly key: string }[];
        readonly record: { readonly id: string };
      };
    }[];
  };
};
const duties = async (person: Person, record: string) =>
  (await person.query<Inbox>(INBOX)).inbox.edges
    .filter(({ node }) => node.record.id === record)
    .flatMap(({ node }) => node.acts)
    .filter(({ kind }) => kind === 'DUTY')
    .map(({ key }) => key);

const submitted = () => submitProject(county);

async function passed(): Promise<string> {
  const project = await submitted();
  await passOn(county, project, '2026-03-02');
  return project;
}

test('those who owe something are reminded once, and told once that its day has passed', async () => {
  const project = await submitted();
  await goThrough('2026-03-12');
  expect(await told(bureau, project)).toEqual(['有新申报的项目。']);
  await goThrough('2026-03-14');
  await goThrough('2026-03-14');
  await goThrough('2026-03-15');
  expect(await told(bureau, project), 'the reminder was for the 13th, which was missed').toEqual([
    '“审查期限”将于 2026-03-16 到期，请及时办理。',
    '有新申报的项目。',
  ]);
  await goThrough('2026-03-17');
  await goThrough('2026-03-18');
  expect(await told(bureau, project)).toContain('“审查期限”已于 2026-03-16 到期，尚未办理。');
  expect(await told(bureau, project)).toHaveLength(3);
  expect(await told(unit, project)).toEqual([]);
});

test('those above are told once, when it has been late for as long as the pack says', async () => {
  const project = await submitted();
  const above = await county.as('finance');
  await goThrough('2026-03-21');
  expect(await told(above, project), 'late since the 17th, for five days').toEqual([]);
  await goThrough('2026-03-22');
  await county.application.store.asOwner((rows) => rows.deleteFrom('day_run').execute());
  await goThrough('2026-03-22');
  await goThrough('2026-03-23');
  expect(await told(above, project)).toEqual([
    '“审查期限”已于 2026-03-16 到期，责任单位逾期未办，请督促办理。',
  ]);
  expect(await told(bureau, project), 'whoever owes it has been told before').toEqual([
    '“审查期限”已于 2026-03-16 到期，尚未办理。',
    '有新申报的项目。',
  ]);
});

test('nobody above is told of what was met meanwhile, or of what stands still', async () => {
  const above = await county.as('finance');
  const met = await submitted();
  const halted = await submitted();
  await bureau.act(halted, 'suspend', { reason: '资料不全' });
  await passOn(county, met, '2026-03-20');
  await goThrough('2026-03-27');
  expect(await told(above, met)).toEqual([]);
  expect(await told(above, halted)).toEqual([]);
});

test('a duty waits in the inbox of whoever owes it once its day draws near', async () => {
  const project = await submitted();
  expect(await duties(bureau, project)).toEqual([]);
  on('2026-03-13');
  expect(await duties(bureau, project)).toEqual(['review']);
  expect(await duties(unit, project)).toEqual([]);
  expect(await duties(planning, project)).toEqual([]);
});

test('an act of the clock is taken on the day after the due day, once, and by nobody', async () => {
  const project = await passed();
  await goThrough('2026-03-07');
  expect((await unit.see(project)).state.key, 'the last day counts whole').toBe('deciding');
  await Promise.all([goThrough('2026-03-08'), goThrough('2026-03-08')]);
  expect((await unit.see(project)).state.key).toBe('rejected');
  const events = await county.application.store.inJurisdiction('sample', (rows) =>
    rows
      .selectFrom('event')
      .select(['transition', 'account_id', 'organisation_id', 'to_state'])
      .where('record_id', '=', project)
      .where('transition', '=', 'lapse')
      .execute(),
  );
  expect(events).toEqual([
    { transition: 'lapse', account_id: null, organisation_id: null, to_state: 'rejected' },
  ]);
  expect(await told(unit, project)).toEqual(['审批逾期。']);
});

test('nobody takes the act of the clock by hand', async () => {
  const project = await passed();
  on('2026-03-08');
  expect(refusedBy(await planning.act(project, 'lapse'))).toEqual(['WRONG_ACTOR']);
});

test('a day broken off is gone through again and comes to the same', async () => {
  const project = await submitted();
  await goThrough('2026-04-13');
  const before = await told(bureau, project);
  await county.application.store.asOwner((rows) => rows.deleteFrom('day_run').execute());
  await goThrough('2026-04-13');
  expect(await told(bureau, project)).toEqual(before);
});

test('a clock that stands still moves on day by day', async () => {
  const project = await submitted();
  await bureau.act(project, 'suspend', { reason: '资料不全' });
  const due = async () =>
    await county.application.store.inJurisdiction('sample', (rows) =>
      rows.selectFrom('clock').select('due_on').where('record_id', '=', project).execute(),
    );
  expect(await due()).toEqual([{ due_on: '2026-03-16' }]);
  await goThrough('2026-05-08');
  expect((await due())[0]?.due_on?.slice(0, 7)).toBe('2026-05');
});

test('a day that moves no clock leaves them as they are written', async () => {
  const project = await submitted();
  const written = async () =>
    await county.application.store.asOwner((rows) =>
      sql`select key, xmin::text from clock where record_id = ${project}`.execute(rows),
    );
  const before = await written();
  expect(before.rows).toHaveLength(1);
  await goThrough('2026-03-04');
  expect((await written()).rows).toEqual(before.rows);
});
