import { print } from 'graphql';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyRecord } from '../../../test/bench/server/copy-record.ts';
import { fewestQueries } from '../../../test/support/count-queries.ts';
import { JOINED_PACK } from '../../../test/support/joined-county.ts';
import { openSampleCounty, type Person, type SampleCounty } from '../../../test/support/sample-county.ts';
import { InboxQuery } from '../../../web/src/inbox/inbox-query.ts';

let county: SampleCounty;
let unit: Person;
let bureau: Person;
let handbook: string;

beforeAll(async () => {
  county = await openSampleCounty(JOINED_PACK, { idleMinutes: 1e6, longestHours: 1e5 });
  county.application.setClock('2026-03-02T01:00:00.000Z');
  unit = await county.as('unit');
  bureau = await county.as('bureau');
  handbook = await bureau.begin('handbook');
  await bureau.fill(handbook, 'card', { name: '手册' });
});
afterAll(() => county.close());

type Inbox = {
  inbox: {
    totalCount: number;
    edges: { node: { acts: { kind: string; key: string }[]; record: { id: string } } }[];
  };
};
type Option = { readonly key: string; readonly allowed: boolean; readonly mine: boolean };

const inboxOf = async (person: Person) =>
  (await person.query<Inbox>(print(InboxQuery), { first: 200 })).inbox;
const waiting = async (person: Person) =>
  (await inboxOf(person)).edges.map(({ node }) => node.record.id).toSorted();

async function begun(
  person: Person,
  type: string,
  answers: Readonly<Record<string, object>>,
): Promise<string> {
  const record = await person.begin(type);
  for (const [document, values] of Object.entries(answers))
    await person.fill(record, document, { ...values });
  return record;
}

async function joined(person: Person, project: string, entry: string): Promise<void> {
  await person.change('linkRecords', { record: project, link: 'entries', to: entry }, '__typename');
}

/** An entry of a project, both of them new. */
async function entryOf(person: Person, name: string): Promise<{ entry: string; project: string }> {
  const entry = await begun(person, 'entry', { card: { name: '路灯' } });
  const project = await begun(person, 'project', { application: { name, amount: 1000 } });
  await joined(person, project, entry);
  return { entry, project };
}

/** Whether the record's own page offers the act. */
async function offers(person: Person, record: string, act: string): Promise<boolean> {
  const { record: found } = await person.query<{ record: { transitions: readonly Option[] } }>(
    'query ($id: ID!) { record(id: $id) { transitions(all: true) { key allowed mine } } }',
    { id: record },
  );
  return found.transitions.some(({ key, allowed, mine }) => key === act && allowed && mine);
}

test('what waits is what may be done, whatever that depends on around the record', async () => {
  const school = await county.as('school');
  const good = await entryOf(unit, '智慧路灯');
  expect(await waiting(bureau)).toEqual([good.entry]);

  const locked = await entryOf(unit, '锁定');
  expect(await waiting(bureau), 'an act carried along would be refused').toEqual([good.entry]);

  const beside = await begun(unit, 'entry', { card: { name: '桥梁' } });
  const shared = await begun(unit, 'project', { application: { name: '智慧桥梁', amount: 1000 } });
  await bureau.act(beside, 'list');
  const second = await begun(unit, 'entry', { card: { name: '隧道' } });
  await joined(unit, shared, beside);
  await joined(unit, shared, second);
  expect(await waiting(bureau)).toEqual([good.entry, second].toSorted());
  await bureau.act(beside, 'freeze');
  expect(await waiting(bureau), 'an entry of the same project is frozen').toEqual([good.entry]);
  await bureau.act(beside, 'thaw');
  expect(await waiting(bureau)).toEqual([good.entry, second].toSorted());

  const other = await entryOf(school, '智慧校园');
  await bureau.act(other.entry, 'list');
  const third = await entryOf(school, '智慧食堂');
  await school.act(other.project, 'submit');
  expect(await waiting(bureau)).toEqual([good.entry, second, third.entry].toSorted());
  county.application.setClock('2026-03-31T01:00:00.000Z');
  const late = (await waiting(bureau)).filter((id) => id !== other.project);
  expect(late, 'a project of the same unit is late').toEqual([good.entry, second].toSorted());

  await bureau.fill(handbook, 'card', { name: '旧手册' });
  expect((await waiting(bureau)).filter((id) => id !== other.project)).toEqual([]);
  await bureau.fill(handbook, 'card', { name: '手册' });

  for (const entry of [good.entry, locked.entry, second, third.entry]) {
    expect(await offers(bureau, entry, 'list')).toBe((await waiting(bureau)).includes(entry));
  }
});

test('the inbox, its session and its units cost three queries, for one record and for sixty', async () => {
  const planning = await county.as('planning');
  const { entry, project } = await entryOf(planning, '智慧规划');
  const ask = () => inboxOf(bureau);
  await ask();
  expect(await fewestQueries(county.application, ask, 3)).toBeLessThanOrEqual(3);
  const before = (await ask()).totalCount;
  await county.application.store.asOwner(async (rows) => {
    const copies = await copyRecord(rows, entry, 60);
    await sql`insert into record_link (jurisdiction, link_key, from_id, to_id)
      select jurisdiction, 'project.entries', ${project}, id from record where id = any(${copies})`.execute(
      rows,
    );
  });
  expect((await ask()).totalCount).toBe(before + 60);
  expect(await fewestQueries(county.application, ask, 3)).toBeLessThanOrEqual(3);
});

test('beyond a hundred, a page is as exact, and those are counted whose turn it may be', async () => {
  const finance = await county.as('finance');
  const good = await entryOf(finance, '智慧财政');
  const locked = await entryOf(finance, '锁定');
  await county.application.store.asOwner(async (rows) => {
    for (const { entry, project } of [locked, good]) {
      const copies = await copyRecord(rows, entry, 60);
      await sql`insert into record_link (jurisdiction, link_key, from_id, to_id)
        select jurisdiction, 'project.entries', ${project}, id from record where id = any(${copies})`.execute(
        rows,
      );
    }
  });
  const page = await bureau.query<Inbox>(
    `query { inbox(first: 200, type: "entry") { totalCount edges { node { acts { kind key } record { id } } } } }`,
  );
  const shown = page.inbox.edges.map(({ node }) => node.record.id);
  expect(page.inbox.totalCount).toBeGreaterThan(180);
  expect(shown).toContain(good.entry);
  expect(shown).not.toContain(locked.entry);
  expect(shown.filter((id) => id.startsWith(good.entry.slice(0, 24)))).toHaveLength(61);
  expect(shown.filter((id) => id.startsWith(locked.entry.slice(0, 24)))).toEqual([]);
});
