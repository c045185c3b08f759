import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import type { Client } from '../../../test/support/client.ts';
import { listCounty, type SheetCell, uploadList, workbookOf } from '../../../test/support/list-county.ts';
import { minimalPeople } from '../../../test/support/minimal-pack.ts';

const HEADER = ['编号', '姓名', '职称', '出生日期', '评审费（万元）'];

let application: TestApplication;
let bureau: Client;
let requests = 0;
const requestId = () => `list-${(requests += 1)}`;

beforeAll(async () => {
  application = await startApplication();
  await settle(application, listCounty(), minimalPeople);
  await settle(application, listCounty('yixian', '乙县'), minimalPeople);
  bureau = await application.signIn('guanli', 'jiaxian');
});
afterAll(() => application.close());

const Uploaded = z.looseObject({
  id: z.string().default(''),
  message: z.string().default(''),
  issues: z.array(z.looseObject({ code: z.string(), address: z.string() })).default([]),
});
const upload = async (rows: readonly (readonly SheetCell[])[], header = HEADER, client = bureau) => {
  const answer = await uploadList(client, 'expert', await workbookOf(header, rows));
  return { status: answer.status, ...Uploaded.parse(await answer.json()) };
};

type Row = {
  readonly row: number;
  readonly verdict: string;
  readonly title: string | null;
  readonly record: string | null;
  readonly faults: readonly { readonly address: string | null; readonly code: string }[];
  readonly changes: readonly { readonly field: string; readonly after: unknown }[];
};
type Shown = {
  readonly digest: string;
  readonly newRows: number;
  readonly changedRows: number;
  readonly importedAt: string | null;
  readonly takenBackAt: string | null;
  readonly acts: readonly { readonly key: string }[];
  readonly rows: { readonly edges: readonly { readonly node: Row }[] };
};
const SHOWN = `digest newRows changedRows importedAt takenBackAt acts { key }
  rows(first: 200) { edges { node { row verdict title record faults { address code } changes { field after } } } }`;

const show = async (id: string, client = bureau) =>
  (await client.query<{ listImport: Shown }>(`query ($id: ID!) { listImport(id: $id) { ${SHOWN} } }`, { id }))
    .listImport;
const rowsOf = ({ rows }: Shown) => rows.edges.map(({ node }) => node);

type Imported = {
  readonly __typename: string;
  readonly moved?: Shown;
  readonly blockers?: readonly { readonly message: string }[];
  readonly row?: number;
};
type Taking = { readonly act?: string; readonly request?: string };
const take = async (id: string, digest: string, { act, request = requestId() }: Taking = {}) =>
  (
    await bureau.query<{ importList: Imported }>(
      `mutation ($input: ImportListInput!) { importList(input: $input) { __typename
        ... on ListMoved { moved { ${SHOWN} } } ... on ListRefused { row blockers { message } } } }`,
      { input: { requestId: request, listImport: id, digest, act: act ?? null } },
    )
  ).importList;
const takeBack = async (id: string) =>
  (
    await bureau.query<{ takeBackImport: { __typename: string; records?: readonly { title: string }[] } }>(
      `mutation ($input: TakeBackImportInput!) { takeBackImport(input: $input) { __typename
        ... on ImportKept { records { title } } } }`,
      { input: { requestId: requestId(), listImport: id } },
    )
  ).takeBackImport;

type Kept = {
  readonly id: string;
  readonly title: string | null;
  readonly number: string;
  readonly state: string;
  readonly values: Readonly<Record<string, unknown>>;
};
const kept = async (): Promise<readonly Kept[]> =>
  await application.store.inJurisdiction('jiaxian', (rows) =>
    rows
      .selectFrom('record')
      .innerJoin('document', 'document.record_id', 'record.id')
      .select(['record.id', 'record.title', 'record.number', 'record.state', 'document.values'])
      .where('record.type', '=', 'expert')
      .orderBy('record.number')
      .execute(),
  );

test('every row is told: new, wrong by its cell, given twice, made by a formula', async () => {
  const { id } = await upload([
    ['', '何思远', '高级', new Date('1970-05-01'), 0.3],
    ['', '', '高级', '', ''],
    ['', '吕清', '特级', '一九七〇年', 2],
    ['', '何思远', '中级', '', ''],
    ['', { formula: '"施"&"文"', result: '施文' }, '', '', ''],
    ['ZJ-9999', '孔密', '', '', ''],
  ]);
  const rows = rowsOf(await show(id));
  expect(
    rows.map(({ row, verdict, faults }) => [row, verdict, faults.map((each) => [each.address, each.code])]),
  ).toEqual([
    [3, 'NEW', []],
    [4, 'FAULTY', [['B4', 'field.required']]],
    [
      5,
      'FAULTY',
      [
        ['C5', 'choice.unknown'],
        ['D5', 'date.form'],
        [null, 'rule'],
      ],
    ],
    [6, 'FAULTY', [['B6', 'list.repeated']]],
    [7, 'FAULTY', [['B7', 'list.formula']]],
    [8, 'FAULTY', [[null, 'list.noSuchNumber']]],
  ]);
  expect(await kept()).toEqual([]);
});

test('what was shown is taken in, once, and taken back as a whole', async () => {
  const { id } = await upload([
    ['', '曹算', '高级', new Date('1970-05-01'), 0.3],
    ['', '严会', '中级', '', ''],
  ]);
  const { digest, acts } = await show(id);
  expect(acts).toEqual([{ key: 'admit' }]);
  const request = requestId();
  expect(await take(id, digest, { request })).toMatchObject({ __typename: 'ListImported' });
  expect(await take(id, digest, { request })).toMatchObject({ __typename: 'ListImported' });
  expect((await kept()).map(({ title, number, values }) => [title, number, values])).toEqual([
    ['曹算', 'ZJ-0001', { name: '曹算', level: 'high', born: '1970-05-01', fee: 300_000 }],
    ['严会', 'ZJ-0002', { name: '严会', level: 'middle' }],
  ]);
  const again = await bureau.ask(
    `mutation ($input: ImportListInput!) { importList(input: $input) { __typename } }`,
    { input: { requestId: requestId(), listImport: id, digest } },
  );
  expect(again.errors[0]?.message).toContain('已经导入');
  expect(await takeBack(id)).toMatchObject({ __typename: 'ListImported' });
  expect(await kept()).toEqual([]);
  expect(await show(id)).toMatchObject({ takenBackAt: expect.any(String) });
});

test('new records go through the act that was chosen, or none is taken in', async () => {
  const { id } = await upload([['', '华业', '高级', '', '']]);
  const { digest } = await show(id);
  expect(await take(id, digest, { act: 'admit' })).toMatchObject({ __typename: 'ListImported' });
  expect((await kept()).map(({ title, state }) => [title, state])).toEqual([['华业', 'active']]);
  expect(await takeBack(id)).toMatchObject({ __typename: 'ListImported' });
  expect(await kept()).toEqual([]);
});

test('a list with numbers changes records that there are; once one was written in, nothing is taken back', async () => {
  const first = await upload([
    ['', '金程', '高级', '', ''],
    ['', '魏云', '中级', '', 0.5],
  ]);
  await take(first.id, (await show(first.id)).digest);
  const [jin, wei] = await kept();
  const second = await upload([
    [jin?.number ?? '', '金程', '中级', '', ''],
    ['', '魏云', '中级', '', ''],
    ['', '陶城', '', '', ''],
  ]);
  const shown = await show(second.id);
  expect(rowsOf(shown).map(({ verdict, record, changes }) => [verdict, record, changes])).toEqual([
    ['CHANGED', jin?.id, [{ field: 'level', after: 'middle' }]],
    ['SAME', wei?.id, []],
    ['NEW', null, []],
  ]);
  await take(second.id, shown.digest);
  expect((await kept()).map(({ title, values }) => [title, values['level']])).toEqual([
    ['金程', 'middle'],
    ['魏云', 'middle'],
    ['陶城', undefined],
  ]);
  expect(await takeBack(first.id)).toEqual({ __typename: 'ImportKept', records: [{ title: '金程' }] });
  expect(await takeBack(second.id)).toMatchObject({ __typename: 'ListImported' });
  expect((await kept()).map(({ title, values }) => [title, values['level']])).toEqual([
    ['金程', 'high'],
    ['魏云', 'middle'],
  ]);
});

test('a list that no longer stands as it was shown is shown anew, and nothing is taken in', async () => {
  const one = await upload([['', '姜据', '高级', '', '']]);
  const other = await upload([['', '姜据', '高级', '', '']]);
  const { digest } = await show(one.id);
  await take(other.id, (await show(other.id)).digest);
  const before = await kept();
  const outcome = await take(one.id, digest);
  expect(outcome).toMatchObject({ __typename: 'ListMoved' });
  expect(outcome.moved && rowsOf(outcome.moved)).toMatchObject([{ verdict: 'SAME' }]);
  expect(await kept()).toEqual(before);
});

test('whoever may not begin such records, and another county, is refused', async () => {
  const unit = await application.signIn('yizhong', 'jiaxian');
  const refused = await upload([['', '戚安', '', '', '']], HEADER, unit);
  expect([refused.status, refused.message]).toEqual([403, expect.stringContaining('主管局')]);
  const { id } = await upload([['', '戚安', '', '', '']]);
  const far = await application.signIn('guanli', 'yixian');
  for (const stranger of [unit, far]) {
    const { errors } = await stranger.ask(`query ($id: ID!) { listImport(id: $id) { digest } }`, { id });
    expect(errors[0]?.extensions['code']).toBe('NOT_FOUND');
  }
  const types = (client: Client) => client.query<{ importableTypes: unknown }>('{ importableTypes }');
  expect(await types(unit)).toEqual({ importableTypes: ['request'] });
  expect(await types(bureau)).toEqual({ importableTypes: ['request', 'expert'] });
});

test('what is no list is refused in a sentence', async () => {
  const post = async (file: File) => {
    const answer = await uploadList(bureau, 'expert', file);
    return [answer.status, Uploaded.parse(await answer.json()).message] as const;
  };
  expect(await post(new File(['MZ\u0000\u0003'], '专家.xlsx'))).toEqual([
    422,
    expect.stringContaining('不符'),
  ]);
  expect(await post(new File(['a'], '专家.csv'))).toEqual([422, expect.stringContaining('另存为')]);
  expect(await post(new File([], '专家.xlsx'))).toEqual([422, expect.stringContaining('空的')]);
  const parts = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': new Uint8Array(60 * 1024 * 1024),
  };
  const bomb = zipSync(parts, { level: 1 });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await post(new File([new Uint8Array(bomb)], '专家.xlsx'))).toEqual([
    413,
    expect.stringContaining('解压后过大'),
  ]);
  const many = Array.from({ length: 100_000 }, (_, at) => ['', `人${at}`]);
  expect(await post(await workbookOf(HEADER, many))).toEqual([413, expect.stringContaining('一次最多导入')]);
  const wrong = await upload([['何思远', '1']], ['人名', '年纪']);
  expect([wrong.status, wrong.issues]).toEqual([422, [expect.objectContaining({ code: 'sheet.noHeader' })]]);
  const lacking = await upload([['', '何思远', '高级', '']], ['编号', '姓名', '职称', '籍贯']);
  expect(lacking.issues.map(({ code }) => code)).toEqual([
    'sheet.missingColumn',
    'sheet.missingColumn',
    'sheet.unknownColumn',
  ]);
});

test('whatever is in the sheet, exactly what was shown is taken in', async () => {
  const name = fc.constantFrom('', '甲', '乙', '丙', '丁', '戊', '很长的名字'.repeat(6), ' 甲 ');
  const row = fc.tuple(
    fc.constantFrom('', '', '', 'ZJ-0001', 'ZJ-0020', '无此号'),
    name,
    fc.constantFrom('', '高级', '中级', '特级'),
    fc.constantFrom('', '1970-05-01', '1970年5月1日', '25569', '昨天'),
    fc.constantFrom('', '0.3', '2', '许多'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      if (rows.every((cells) => cells.every((cell) => cell.trim() === ''))) return;
      const before = new Map((await kept()).map((record) => [record.id, record]));
      const { id } = await upload(rows);
      const shown = await show(id);
      const expected = rowsOf(shown);
      if (shown.newRows + shown.changedRows === 0) return;
      expect(await take(id, shown.digest)).toMatchObject({ __typename: 'ListImported' });
      const after = await kept();
      const fresh = after.filter((record) => !before.has(record.id));
      expect(fresh.map(({ title }) => title)).toEqual(
        expected.filter(({ verdict }) => verdict === 'NEW').map(({ title }) => title),
      );
      for (const record of after.filter((each) => before.has(each.id))) {
        const told = expected.find((each) => each.verdict === 'CHANGED' && each.record === record.id);
        const changes = Object.fromEntries((told?.changes ?? []).map((each) => [each.field, each.after]));
        expect(record.values).toEqual({ ...before.get(record.id)?.values, ...changes });
      }
    }),
    { numRuns: 25 },
  );
});
