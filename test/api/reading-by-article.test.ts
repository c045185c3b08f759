import { join } from 'node:path';
import { type Pack } from '@lixiang/schema';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CompiledPack } from '../../server/src/procedure/compile-pack.ts';
import { readingOf } from '../../server/src/procedure/readers.ts';
import { readAs } from '../../server/src/record/read-as.ts';
import { readPack } from '../scenario/read-scenarios.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let database: TestStore;
beforeAll(async () => {
  database = await openTestStore();
});
afterAll(async () => {
  await database.store.close();
  await database.drop();
});

const packOf = (key: string): Pack => readPack(join(import.meta.dirname, '../../seed', key));

type Case = {
  readonly county: string;
  readonly type: string;
  readonly office: string;
  readonly attributes?: object;
  readonly facts?: object;
  /** The project that the record is linked to. */
  readonly project?: { readonly facts: object };
};

/** Whether an office reads a record of a unit, as the pack of the county has it. */
async function reads({
  county,
  type: key,
  office,
  attributes = {},
  facts = {},
  project,
}: Case): Promise<boolean> {
  const pack = new CompiledPack(1, packOf(county));
  const type = pack.type(key);
  if (!type) throw new Error(`${county} has no ${key}`);
  const reading = readingOf(type, { organisation: { offices: [office] }, positions: [] });
  if (reading === 'everything') return true;
  const record = { jurisdiction: 'j', id: 'r', type: key, pack_version: 1, state: 's', unit_id: 'u', facts };
  const linked = { ...record, id: 'p', type: 'project', facts: project?.facts ?? {} };
  const link = { jurisdiction: 'j', link_key: `${key}.project`, from_id: 'r', to_id: 'p' };
  const unit = { jurisdiction: 'j', id: 'u', name: '单位', attributes };
  const as = reading.flatMap((actor) => readAs(actor, { pack, type, own: 'o' }) ?? []);
  const found = await database.store.inJurisdiction('j', async (rows) =>
    sql<{ readonly reads: boolean | null }>`with
      record as (select * from jsonb_to_recordset(${JSON.stringify([record, linked])}::jsonb) as made
        (jurisdiction text, id text, type text, pack_version int, state text, unit_id text, facts jsonb)),
      record_link as (select * from jsonb_to_recordset(${JSON.stringify([link])}::jsonb) as made
        (jurisdiction text, link_key text, from_id text, to_id text)),
      organisation as (select * from jsonb_to_recordset(${JSON.stringify([unit])}::jsonb) as made
        (jurisdiction text, id text, name text, attributes jsonb, authority_id text))
      select ${sql.join([sql`false`, ...as], sql` or `)} as reads from record where id = 'r'`.execute(rows),
  );
  return found.rows[0]?.reads === true;
}

const owner = (ownerClass: string) => ({ attributes: { ownerClass } });

test.each<readonly [article: string, asked: Case, expected: boolean]>([
  [
    '云阳 第四条',
    { county: 'yunyang', type: 'project', office: 'stateAssets', attributes: { stateOwned: true } },
    true,
  ],
  [
    '云阳 第四条',
    { county: 'yunyang', type: 'project', office: 'stateAssets', attributes: { stateOwned: false } },
    false,
  ],
  ['云阳 第四条', { county: 'yunyang', type: 'project', office: 'stateAssets' }, false],
  [
    '淮安 第四条',
    { county: 'huaian', type: 'project', office: 'healthCommission', ...owner('hospital') },
    true,
  ],
  [
    '淮安 第四条',
    { county: 'huaian', type: 'project', office: 'healthCommission', ...owner('school') },
    false,
  ],
  ['淮安 第四条', { county: 'huaian', type: 'project', office: 'educationBureau', ...owner('school') }, true],
  ['淮安 第四条', { county: 'huaian', type: 'sectorProject', office: 'sasac', ...owner('soe') }, true],
  ['淮安 第四条', { county: 'huaian', type: 'sectorProject', office: 'sasac', ...owner('hospital') }, false],
  [
    '金乡 第三十三条',
    {
      county: 'jinxiang',
      type: 'change',
      office: 'approvalService',
      project: { facts: { approver: 'approvalService' } },
    },
    true,
  ],
  [
    '金乡 第三十三条',
    {
      county: 'jinxiang',
      type: 'change',
      office: 'approvalService',
      project: { facts: { approver: 'dataBureau' } },
    },
    false,
  ],
])('%s: %o is read: %o', async (_, asked, expected) => {
  expect(await reads(asked)).toBe(expected);
});
