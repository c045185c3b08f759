import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import type { Client } from '../../../test/support/client.ts';
import { listCounty, type SheetCell, uploadList, workbookOf } from '../../../test/support/list-county.ts';
import { minimalPeople } from '../../../test/support/minimal-pack.ts';

const WORKS = {
  key: 'works',
  label: '工作经历',
  kind: 'table',
  basis: ['1'],
  columns: [
    { key: 'place', label: '单位', kind: 'text', required: true, maxLength: 20 },
    {
      key: 'post',
      label: '职务',
      kind: 'choice',
      options: [
        { key: 'head', label: '负责人' },
        { key: 'staff', label: '工作人员' },
      ],
    },
    { key: 'since', label: '起始日期', kind: 'date' },
  ],
};
const HEADER = ['编号', '姓名', '职称', '出生日期', '评审费（万元）'];
const HEADS = ['所属姓名', '单位', '职务', '起始日期'];

let application: TestApplication;
let bureau: Client;
let requests = 0;

beforeAll(async () => {
  application = await startApplication();
  await settle(application, listCounty('jiaxian', '甲县', [WORKS]), minimalPeople);
  bureau = await application.signIn('guanli', 'jiaxian');
});
afterAll(() => application.close());

const Uploaded = z.looseObject({
  id: z.string().default(''),
  message: z.string().default(''),
  issues: z.array(z.looseObject({ code: z.string(), address: z.string() })).default([]),
});
type Lines = readonly (readonly SheetCell[])[];
const upload = async (rows: Lines, works: Lines, heads: readonly string[] = HEADS) => {
  const file = await workbookOf(HEADER, rows, {
    others: { 说明: [['不用看']], 工作经历: [heads, ...works] },
  });
  const answer = await uploadList(bureau, 'expert', file);
  return { status: answer.status, ...Uploaded.parse(await answer.json()) };
};

type Row = {
  readonly row: number;
  readonly verdict: string;
  readonly details: unknown;
  readonly faults: readonly { readonly address: string | null; readonly code: string }[];
  readonly changes: readonly { readonly field: string; readonly after: unknown }[];
};
type Shown = {
  readonly digest: string;
  readonly rows: { readonly edges: readonly { readonly node: Row }[] };
};
const show = async (id: string) => {
  const { listImport } = await bureau.query<{ listImport: Shown }>(
    `query ($id: ID!) { listImport(id: $id) { digest rows(first: 200) { edges { node {
      row verdict details faults { address code } changes { field after } } } } } }`,
    { id },
  );
  return { digest: listImport.digest, rows: listImport.rows.edges.map(({ node }) => node) };
};
const take = async (id: string, digest: string) =>
  (
    await bureau.query<{ importList: { kind: string } }>(
      'mutation ($input: ImportListInput!) { importList(input: $input) { kind: __typename } }',
      { input: { requestId: `tables-${(requests += 1)}`, listImport: id, digest } },
    )
  ).importList.kind;

type Kept = { readonly title: string | null; readonly values: Readonly<Record<string, unknown>> };
const kept = async (): Promise<readonly Kept[]> =>
  await application.store.inJurisdiction('jiaxian', (rows) =>
    rows
      .selectFrom('record')
      .innerJoin('document', 'document.record_id', 'record.id')
      .select(['record.title', 'document.values'])
      .where('record.type', '=', 'expert')
      .orderBy('record.number')
      .execute(),
  );
const worksOf = async (title: string) =>
  (await kept()).find((each) => each.title === title)?.values['works'] ?? [];

test('rows of a table stand on a sheet of its own, and go to the record that they name', async () => {
  const { id } = await upload(
    [
      ['', '何思远', '高级', '', ''],
      ['', '吕清', '', '', ''],
      ['', '施文', '', '', ''],
    ],
    [
      ['何思远', '市一院', '负责人', '2001-03-01'],
      ['', '市二院', '', ''],
      ['吕清', '县中学', '工作人员', ''],
    ],
  );
  const { digest, rows } = await show(id);
  expect(rows.map(({ verdict }) => verdict)).toEqual(['NEW', 'NEW', 'NEW']);
  expect(await take(id, digest)).toBe('ListImported');
  expect(await worksOf('何思远')).toEqual([
    { id: 'i1', place: '市一院', post: 'head', since: '2001-03-01' },
    { id: 'i2', place: '市二院' },
  ]);
  expect(await worksOf('吕清')).toMatchObject([{ place: '县中学', post: 'staff' }]);
  expect(await worksOf('施文'), 'who has no row has none').toEqual([]);
});

test('the sheet again changes nothing; with other rows it takes their place, and rows that stay keep their ids', async () => {
  const people = [['', '何思远', '', '', '']];
  const again = await upload(people, [
    ['何思远', '市一院', '负责人', '2001-03-01'],
    ['何思远', '市二院', '', ''],
  ]);
  expect((await show(again.id)).rows[0]?.verdict).toBe('SAME');
  const other = await upload(people, [
    ['何思远', '市三院', '', ''],
    ['何思远', '市二院', '', ''],
  ]);
  const { digest, rows } = await show(other.id);
  const after = [
    { id: 'i1', place: '市三院' },
    { id: 'i2', place: '市二院' },
  ];
  expect(rows[0]).toMatchObject({ verdict: 'CHANGED', changes: [{ field: 'works', after }] });
  expect(await take(other.id, digest)).toBe('ListImported');
  expect(await worksOf('何思远')).toEqual(after);
  const silent = await upload(people, []);
  expect((await show(silent.id)).rows[0]?.verdict, 'a sheet without rows leaves them').toBe('SAME');
});

test('what is wrong in a table is told by its sheet and cell, and its texts come back to be put right', async () => {
  const { id } = await upload(
    [['', '孔密', '', '', '']],
    [
      ['孔密', '', '院长', '昨天'],
      ['孔密', { formula: '"乙"&"院"', result: '乙院' }, '', ''],
    ],
  );
  const [row] = (await show(id)).rows;
  expect(row?.verdict).toBe('FAULTY');
  expect(row?.faults.map(({ address, code }) => [address, code])).toEqual([
    ['工作经历!C2', 'choice.unknown'],
    ['工作经历!D2', 'date.form'],
    ['工作经历!B3', 'list.formula'],
    ['工作经历!B2', 'field.required'],
  ]);
  expect(row?.details).toMatchObject({ 工作经历: [{ '#number': '孔密', post: '院长', since: '昨天' }, {}] });
});

test('a row that is nobody’s, and heads that are wrong, are told before anything is kept', async () => {
  const people = [['', '曹算', '', '', '']];
  const stray = await upload(people, [
    ['曹算', '市一院', '', ''],
    ['曹祘', '市二院', '', ''],
  ]);
  expect([stray.status, stray.message]).toEqual([
    422,
    '工作表“工作经历”中第 3 行“曹祘”，在第一张工作表中找不到。请把“所属姓名”改成与第一张工作表一致的名称或者编号后重新选择。',
  ]);
  const lacking = await upload(people, [['曹算', '市一院', '']], ['所属姓名', '单位', '职务']);
  expect(lacking.issues).toMatchObject([{ code: 'sheet.missingColumn', address: '工作经历!A1' }]);
});

test('whatever is in the sheets, exactly what was shown is taken in', async () => {
  const owner = fc.constantFrom('甲', '乙', '丙');
  const work = fc.tuple(
    owner,
    fc.constantFrom('', '一局', '二局', '三局'),
    fc.constantFrom('', '负责人', '院长'),
    fc.constantFrom('', '2001-03-01', '昨天'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(work, { maxLength: 6 }), async (works) => {
      const { id } = await upload(
        ['甲', '乙', '丙'].map((name) => ['', name, '', '', '']),
        works,
      );
      const { digest, rows } = await show(id);
      const before = new Map((await kept()).map(({ title, values }) => [title, values]));
      const taken = rows.filter(({ verdict }) => verdict === 'NEW' || verdict === 'CHANGED');
      if (taken.length === 0) return;
      expect(await take(id, digest)).toBe('ListImported');
      const after = new Map((await kept()).map(({ title, values }) => [title, values]));
      for (const [at, name] of ['甲', '乙', '丙'].entries()) {
        const told = rows[at];
        const changes = Object.fromEntries((told?.changes ?? []).map((each) => [each.field, each.after]));
        const own = works.filter(([each]) => each === name).map(([, place]) => ({ place }));
        const fresh = { name, ...(own.length > 0 && { works: own }) };
        const expected = told?.verdict === 'NEW' ? fresh : { ...before.get(name), ...changes };
        expect(after.get(name) ?? {}).toMatchObject(
          told?.verdict === 'FAULTY' ? (before.get(name) ?? {}) : expected,
        );
      }
    }),
    { numRuns: 20 },
  );
});
