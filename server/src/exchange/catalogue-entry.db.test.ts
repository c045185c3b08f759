import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyRecord } from '../../../test/bench/server/copy-record.ts';
import { cardedCounty, listedAgain } from '../../../test/support/carded-county.ts';
import {
  answered,
  openSampleCounty,
  type Person,
  refusedBy,
  type SampleCounty,
} from '../../../test/support/sample-county.ts';

const share = { kind: 'choice', key: 'share', label: '共享', core: 'shareType' };
/** An entry's card with a catalogue that is numbered, or with the code of an entry of another. */
const COUNTY = listedAgain(
  cardedCounty(
    { kind: 'text', key: 'wanted', label: '资源代码', core: 'identifier' },
    {
      kind: 'table',
      key: 'items',
      label: '目录',
      columns: [
        { kind: 'text', key: 'resource', label: '资源', core: 'title', quality: ['spacing'] },
        { kind: 'text', key: 'item', label: '信息项', core: 'item' },
        {
          ...share,
          options: [
            { key: 'free', label: '都给', core: 'sharedFreely' },
            { key: 'never', label: '不给', core: 'notShared' },
          ],
        },
        {
          kind: 'text',
          key: 'code',
          label: '代码',
          core: 'identifier',
          number: '{place}/{seq:3}',
          numberFor: ['resource'],
        },
      ],
    },
  ),
);

let county: SampleCounty;
let unit: Person;
let school: Person;
let bureau: Person;
let home: string;

beforeAll(async () => {
  county = await openSampleCounty(COUNTY);
  unit = await county.as('unit');
  school = await county.as('school');
  bureau = await county.as('bureau');
  home = await unit.begin('entry');
  await unit.fill(home, 'card', {
    name: '城管目录',
    items: [
      { id: 'a', resource: '行政处罚信息', item: '处罚依据', share: 'free' },
      { id: 'b', resource: '行政处罚信息', item: '处罚金额', share: 'free' },
      { id: 'c', resource: '内部考核信息', item: '考核分数', share: 'never' },
    ],
  });
  answered(await bureau.act(home, 'list'));
  await unit.fill(home, 'card', {
    items: [
      { id: 'a', resource: '行政处罚信息', item: '处罚依据', share: 'free' },
      { id: 'b', resource: '行政处罚信息', item: '罚款金额', share: 'free' },
      { id: 'd', resource: '行政处罚信息', item: '处罚日期', share: 'free' },
    ],
  });
  answered(await bureau.act(home, 'list'));
});
afterAll(() => county.close());

type Found = {
  readonly id: string;
  readonly location: string;
  readonly document: string;
  readonly core: Readonly<Record<string, string>>;
  readonly record: { readonly id: string } | null;
  readonly uses: readonly { readonly how: string; readonly record: { readonly id: string } }[];
  readonly versions:
    | readonly { readonly kind: string; readonly changes: readonly { readonly label: string }[] }[]
    | null;
};
const FIELDS = `id location document core record { id } uses { how record { id } }
  versions { sequence by kind changes { label before after } }`;

async function search(who: Person, text: string): Promise<readonly Found[]> {
  const { catalogueEntries } = await who.query<{ catalogueEntries: { entries: readonly Found[] } }>(
    `query ($search: String) { catalogueEntries(search: $search) { hasMore entries { ${FIELDS} } } }`,
    { search: text },
  );
  return catalogueEntries.entries;
}

test.each(['处罚', '500901/001', '罚款金额', '城管局'])('an entry is found by “%s”', async (text) => {
  expect(await search(bureau, text)).toMatchObject([{ id: '500901/001', core: { title: '行政处罚信息' } }]);
});

test('what was taken out is found no more, nor by another county; signs of patterns are signs', async () => {
  expect(await search(bureau, '考核')).toEqual([]);
  expect(await search(bureau, '%')).toEqual([]);
  expect(await search(await county.asFar('bureau'), '处罚')).toEqual([]);
});

test('who may not read a catalogue sees what of it is shared, and nothing of where it comes from', async () => {
  const other = await unit.begin('entry');
  await unit.fill(other, 'card', {
    name: '另一目录',
    items: [
      { id: 'a', resource: '公开信息甲', item: '项', share: 'free' },
      { id: 'b', resource: '秘密信息甲', item: '项', share: 'never' },
    ],
  });
  answered(await bureau.act(other, 'list'));
  expect((await search(unit, '信息甲')).map(({ core }) => core['title'])).toEqual([
    '公开信息甲',
    '秘密信息甲',
  ]);
  const [entry, ...others] = await search(school, '信息甲');
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ core: { title: '公开信息甲' }, record: null, versions: null, uses: [] });
});

test('the whole jurisdiction is looked through, however many say the same and are not shown', async () => {
  const listed = async (resource: string, choice: string) => {
    const entry = await unit.begin('entry');
    await unit.fill(entry, 'card', {
      name: resource,
      items: [{ id: 'a', resource, item: '项', share: choice }],
    });
    answered(await bureau.act(entry, 'list'));
    return entry;
  };
  await listed('冰川测站公开数据', 'free');
  const hidden = await listed('冰川测站内部数据', 'never');
  await county.application.store.asOwner(async (rows) => {
    const copies = await copyRecord(rows, hidden, 450);
    await sql`insert into examined_document
      select (jsonb_populate_record(examined, jsonb_build_object('record_id', copy))).*
      from examined_document examined, unnest(${copies}::text[]) copy
      where examined.record_id = ${hidden}`.execute(rows);
  });
  expect((await search(school, '冰川测站')).map(({ core }) => core['title'])).toEqual(['冰川测站公开数据']);
});

test('its history tells when it came, what was changed in it and when it went', async () => {
  const [entry] = await search(unit, '处罚');
  expect(entry?.versions).toMatchObject([
    {
      sequence: 2,
      by: '管理局经办',
      kind: 'changed',
      changes: [
        { label: '信息项', before: '处罚金额', after: '罚款金额' },
        { label: '信息项', before: '', after: '处罚日期' },
      ],
    },
    { sequence: 1, kind: 'added', changes: [] },
  ]);
});

test('where it is used: what names its code, and what is linked to its record, as far as one may read', async () => {
  const [{ id, location, document } = { id: '', location: '', document: '' }] = await search(unit, '处罚');
  const asking = await school.begin('entry');
  await school.fill(asking, 'card', { name: '申请', wanted: id });
  const uses = async (who: Person) => {
    const { catalogueEntry } = await who.query<{ catalogueEntry: Found }>(
      `query ($at: CatalogueEntryPlace!) {
        catalogueEntry(at: $at) { ${FIELDS} } }`,
      { at: { location, document, id } },
    );
    return catalogueEntry.uses.map(({ how, record }) => [how, record.id]);
  };
  expect(await uses(bureau), 'a draft does not count').toEqual([]);
  answered(await bureau.act(asking, 'list'));
  const project = await unit.begin('project');
  answered(
    await unit.change(
      'linkRecords',
      { record: project, link: 'entries', to: home },
      '... on RecordsLinked { record { id } }',
    ),
  );
  expect(await uses(bureau)).toEqual(
    expect.arrayContaining([
      ['named', asking],
      ['linked', project],
    ]),
  );
  expect(await uses(school)).toEqual([['named', asking]]);
});

test('a code that no entry has been given is refused, and it is said where it stands; one that has been is taken', async () => {
  const asking = await school.begin('entry');
  await school.fill(asking, 'card', { name: '申请', wanted: '500901/999' });
  const { blockers } = answered<{
    readonly blockers: readonly { readonly issues: readonly { readonly path: readonly string[] }[] }[];
  }>(await bureau.act(asking, 'list'));
  expect(blockers.flatMap(({ issues }) => issues)).toMatchObject([
    { path: ['wanted'], code: 'identifier.unknown' },
  ]);
  await school.fill(asking, 'card', { wanted: '500901/001' });
  expect(refusedBy(await bureau.act(asking, 'list'))).toEqual([]);
});

test('capitals and small letters are the same, and a name that many units share finds what each of them has', async () => {
  const entry = await unit.begin('entry');
  await unit.fill(entry, 'card', {
    name: 'GIS',
    items: [{ id: 'a', resource: 'GIS 底图信息', item: '图层', share: 'free' }],
  });
  answered(await bureau.act(entry, 'list'));
  const titles = async (text: string) => (await search(bureau, text)).map(({ core }) => core['title']);
  expect(await titles('gis 底图')).toEqual(['GIS 底图信息']);
  const before = await titles('城管局');
  expect(before).toContain('GIS 底图信息');
  await county.application.store.asOwner((rows) =>
    sql`insert into organisation
      select (jsonb_populate_record(unit, jsonb_build_object('id', unit.id || n, 'name', unit.name || n))).*
      from organisation unit, generate_series(1, 30) n where unit.jurisdiction = 'sample' and unit.name = '城管局'`.execute(
      rows,
    ),
  );
  expect(await titles('城管局')).toEqual(before);
});
