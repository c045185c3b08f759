import { type PackSource } from '@lixiang/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_PACK_SOURCE } from '../../../server/src/procedure/sample-pack.ts';
import {
  answered,
  openSampleCounty,
  type Person,
  type SampleCounty,
} from '../../../test/support/sample-county.ts';

const COMPARED: Readonly<Record<string, PackSource['recordTypes'][number]['similarity']>> = {
  project: { items: ['application.items.title'], among: ['project', 'entry'] },
  entry: { among: ['entry'] },
};

/** The sample county, in which projects and entries are compared, and whoever may not read them is told little. */
const COMPARING: PackSource = {
  ...SAMPLE_PACK_SOURCE,
  thesaurus: { same: [['城市管理', '城管']], common: ['平台', '系统'] },
  recordTypes: SAMPLE_PACK_SOURCE.recordTypes.map((type) =>
    Object.assign({}, type, COMPARED[type.key] ? { similarity: COMPARED[type.key] } : {}),
  ),
};

type Similar = {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly likeness: number;
  readonly shared: readonly {
    readonly part: string;
    readonly words: readonly string[];
    readonly count: number;
  }[];
  readonly record: { readonly id: string } | null;
  readonly linkable: readonly { readonly key: string }[];
};

let county: SampleCounty;
let unit: Person;
let school: Person;
let bureau: Person;

beforeAll(async () => {
  county = await openSampleCounty(COMPARING);
  unit = await county.as('unit');
  school = await county.as('school');
  bureau = await county.as('bureau');
});
afterAll(() => county.close());

async function similar(who: Person, record: string): Promise<readonly Similar[] | null> {
  const { record: found } = await who.query<{ record: { similar: readonly Similar[] | null } }>(
    `query ($record: ID!) { record(id: $record) { similar {
      id title unit likeness shared { part words count } record { id } linkable { key } state { name } } } }`,
    { record },
  );
  return found.similar;
}

async function listed(who: Person, name: string): Promise<string> {
  const entry = await who.begin('entry');
  await who.fill(entry, 'card', { name });
  answered(await bureau.act(entry, 'list'));
  return entry;
}

async function project(who: Person, name: string, items: readonly string[] = []): Promise<string> {
  const record = await who.begin('project');
  await who.fill(record, 'application', {
    name,
    amount: 100,
    items: items.map((title, at) => ({ id: `r${at}`, title })),
  });
  return record;
}

test('what one is filling in is compared with what others have handed in, by other words for the same', async () => {
  const theirs = await listed(school, '城管执法平台');
  const mine = await project(unit, '城市管理执法系统');
  expect(await similar(unit, mine)).toMatchObject([
    {
      id: theirs,
      title: '城管执法平台',
      unit: '一中',
      likeness: 100,
      shared: [{ part: 'TITLE', words: ['城市管理执法'], count: 1 }],
      record: null,
      linkable: [],
    },
  ]);
});

test('a draft of others is never told of', async () => {
  const draft = await project(school, '珍稀植物标本馆');
  const entry = await school.begin('entry');
  await school.fill(entry, 'card', { name: '珍稀植物标本馆' });
  const mine = await project(unit, '珍稀植物标本馆');
  const found = await similar(unit, mine);
  expect(found?.map(({ id }) => id)).not.toContain(draft);
  expect(found?.map(({ id }) => id)).not.toContain(entry);
});

test('whoever only reads submissions is answered by them, and may open what they may read', async () => {
  const entry = await listed(unit, '智慧水库闸门监测');
  const twin = await listed(school, '水库闸门监测改造');
  answered(await unit.save({ record: entry, document: 'card', expectedRevision: 1, edits: [] }));
  const [hit] = (await similar(bureau, entry)) ?? [];
  expect(hit).toMatchObject({ id: twin, record: { id: twin } });
});

test('what a registry already has is linked by one click, and then no longer suggested', async () => {
  const entry = await listed(unit, '古桥健康监测');
  const mine = await project(unit, '古桥健康监测');
  const [hit] = (await similar(unit, mine)) ?? [];
  expect(hit).toMatchObject({ id: entry, linkable: [{ key: 'entries' }] });
  answered(
    await unit.change(
      'linkRecords',
      { record: mine, link: 'entries', to: entry },
      '... on RecordsLinked { record { id } }',
    ),
  );
  expect((await similar(unit, mine))?.map(({ id }) => id)).not.toContain(entry);
});

test('what records share is named, and counted', async () => {
  const items = ['闸门开度', '渠道流量', '灌溉面积', '水位'];
  const theirs = await project(school, '灌区量水改造', items);
  const entry = await listed(school, '灌区量水改造清单');
  answered(
    await school.change(
      'linkRecords',
      { record: theirs, link: 'entries', to: entry },
      '... on RecordsLinked { record { id } }',
    ),
  );
  // The school's unit sets the link; the application is then handed in.
  answered(await school.act(theirs, 'submit'));
  const mine = await project(unit, '渠系自动化', [...items, '泵站电流']);
  const hit = (await similar(unit, mine))?.find(({ id }) => id === theirs);
  expect(hit?.shared[0]).toEqual({ part: 'ITEMS', words: items, count: 4 });
});

test('a type that is not compared has nothing to say', async () => {
  const expert = await bureau.begin('expert');
  expect(await similar(bureau, expert)).toBeNull();
});

test('of another county nothing is found', async () => {
  await listed(school, '雪山观测站');
  const far = await county.asFar('unit');
  expect(await similar(far, await project(far, '雪山观测站'))).toEqual([]);
});
