import { parsePack } from '@lixiang/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import type { Client } from '../../../test/support/client.ts';
import { listCounty, uploadList, workbookOf } from '../../../test/support/list-county.ts';
import { minimalPeople } from '../../../test/support/minimal-pack.ts';

const HEADER = ['编号', '姓名', '职称', '出生日期', '评审费（万元）'];

/** The county of lists, where whoever is admitted gets a certificate with a number. */
function numberedLists() {
  const pack = listCounty();
  const forms = pack.forms.map((form) =>
    form.key === 'card'
      ? {
          ...form,
          sections: form.sections.map((section) => ({
            ...section,
            fields: [
              ...section.fields,
              { key: 'permit', label: '证书编号', kind: 'text', number: 'ZS-{seq:3}', basis: ['1'] },
            ],
          })),
        }
      : form,
  );
  const parsed = parsePack({ ...pack, forms });
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.pack;
}

let application: TestApplication;
let bureau: Client;
let requests = 0;
const requestId = () => `numbers-${(requests += 1)}`;

beforeAll(async () => {
  application = await startApplication();
  await settle(application, numberedLists(), minimalPeople);
  bureau = await application.signIn('guanli', 'jiaxian');
});
afterAll(() => application.close());

async function takeIn(names: readonly string[]): Promise<string> {
  const file = await workbookOf(
    HEADER,
    names.map((name) => ['', name, '高级', '', '']),
  );
  const { id } = z
    .looseObject({ id: z.string() })
    .parse(await (await uploadList(bureau, 'expert', file)).json());
  const { listImport } = await bureau.query<{ listImport: { digest: string } }>(
    `query ($id: ID!) { listImport(id: $id) { digest } }`,
    { id },
  );
  const input = { requestId: requestId(), listImport: id, digest: listImport.digest, act: 'admit' };
  const { importList } = await bureau.query<{ importList: { __typename: string } }>(
    `mutation ($input: ImportListInput!) { importList(input: $input) { __typename } }`,
    { input },
  );
  expect(importList).toEqual({ __typename: 'ListImported' });
  return id;
}

const takeBack = async (id: string) =>
  (
    await bureau.query<{ takeBackImport: unknown }>(
      `mutation ($input: TakeBackImportInput!) { takeBackImport(input: $input) { __typename
        ... on ImportKept { records { title } } } }`,
      { input: { requestId: requestId(), listImport: id } },
    )
  ).takeBackImport;

const permits = async () =>
  await application.store.inJurisdiction('jiaxian', async (rows) => {
    const found = await rows
      .selectFrom('record')
      .innerJoin('document', 'document.record_id', 'record.id')
      .select(['record.title', 'record.number', 'document.values'])
      .where('record.type', '=', 'expert')
      .orderBy('record.number')
      .execute();
    return found.map(({ title, number, values }) => [title, number, values['permit']]);
  });

test('a list whose records were given numbers is taken back; the numbers stay spent', async () => {
  const first = await takeIn(['曹算', '严会']);
  expect(await permits()).toEqual([
    ['曹算', 'ZJ-0001', 'ZS-001'],
    ['严会', 'ZJ-0002', 'ZS-002'],
  ]);
  expect(await takeBack(first)).toEqual({ __typename: 'ListImported' });
  expect(await permits()).toEqual([]);
  const spent = await application.store.inJurisdiction('jiaxian', (rows) =>
    rows.selectFrom('given_number').select('number').orderBy('number').execute(),
  );
  expect(spent).toEqual([{ number: 'ZS-001' }, { number: 'ZS-002' }]);
  await takeIn(['曹算']);
  expect(await permits()).toEqual([['曹算', 'ZJ-0003', 'ZS-003']]);
});
