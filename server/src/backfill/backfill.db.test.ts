import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pack, type PackSource } from '@lixiang/schema';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication } from '../../../test/support/application.ts';
import { copyRecord } from '../../../test/bench/server/copy-record.ts';
import { askReading } from '../../../test/support/read-client.ts';
import { databaseIn, keep } from '../../../test/support/keeper.ts';
import { openSampleCounty, Person } from '../../../test/support/sample-county.ts';
import { submitProject } from '../../../test/support/timed-acts.ts';
import { TIMED_PACK } from '../../../test/support/timed-county.ts';
import { publishParsed } from '../pack/publish-pack.ts';
import { Store } from '../storage/store.ts';

/** The next version: names in the table of costs are reported, and projects are compared. */
const NEXT: PackSource = {
  ...JSON.parse(
    JSON.stringify(TIMED_PACK).replaceAll(
      '{"kind":"text","key":"title","label":"内容"}',
      '{"kind":"text","key":"title","label":"内容","reportable":true}',
    ),
  ),
};
const COMPARED = { items: ['application.items.title'], among: ['project'] };
const COMPARING: PackSource = {
  ...NEXT,
  recordTypes: NEXT.recordTypes.map((type) =>
    Object.assign({}, type, type.key === 'project' ? { similarity: COMPARED } : {}),
  ),
};
const HERE = TIMED_PACK.jurisdiction.key;

const COPIES = 249;
const folder = mkdtempSync(join(tmpdir(), 'lixiang-backfill-'));
const database = databaseIn(folder);

beforeAll(async () => {
  const store = await Store.open({ kind: 'embedded', folder: database });
  const county = await openSampleCounty(TIMED_PACK, {}, { store });
  const record = await submitProject(county);
  await store.asOwner(async (rows) => {
    await copyRecord(rows, record, COPIES);
    await sql`update account set administrator = true where login = 'bureau'`.execute(rows);
    // As if nothing had ever been reported of them.
    await sql`delete from reported`.execute(rows);
  });
  const { clock } = county.application;
  const published = await store.inJurisdiction(HERE, (rows) =>
    publishParsed(
      { store, clock, jurisdiction: HERE, address: null, actor: { accountId: null, organisationId: null } },
      rows,
      { pack: Pack.parse(COMPARING), scenarios: [], note: null, expectedVersion: 1 },
    ),
  );
  if ('issues' in published) throw new Error(JSON.stringify(published.issues));
  await county.close();
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Begins to fill in, and is killed after so many transactions. */
async function fillBack(killedAfter?: number): Promise<number | null> {
  return await keep(
    { act: 'await application.fillBack();', at: '2026-03-03T01:00:00.000Z', folder },
    killedAfter,
  );
}

type Found = { readonly reported: number; readonly records: number; readonly compared: number };

async function found(): Promise<Found> {
  const store = await Store.open({ kind: 'embedded', folder: database });
  const { rows } = await store.inJurisdiction(HERE, (all) =>
    sql<Found>`select count(*) filter (where path = 'application.items.title')::int as reported,
      count(distinct record_id) filter (where type = 'project')::int as records,
      (select count(*)::int from similarity_entry) as compared from reported`.execute(all),
  );
  await store.close();
  return rows[0] ?? { reported: 0, records: 0, compared: 0 };
}

type Progress = { readonly purpose: string; readonly done: number; readonly total: number };

/** What the administrator is told, and whether outside systems are answered meanwhile. */
async function asked(): Promise<{
  readonly backfills: readonly Progress[];
  readonly count: unknown;
  readonly percent: unknown;
}> {
  const store = await Store.open({ kind: 'embedded', folder: database });
  const application = await startApplication({ store });
  const bureau = new Person(await application.signIn('bureau', HERE));
  const query =
    '{ projectAggregate(groupBy: [{ by: application_items_title }]) { filledPercent groups { count } } }';
  const { status, data } = await askReading<{
    projectAggregate: { filledPercent: number; groups: readonly unknown[] };
  }>(bureau.client, [HERE, query]);
  const { backfills } = await bureau.query<{ backfills: readonly Progress[] }>(
    '{ backfills { purpose done total } }',
  );
  await application.close();
  return {
    backfills,
    count: status === 200 && data?.projectAggregate.groups.length,
    percent: data?.projectAggregate.filledPercent,
  };
}

const ALL = COPIES + 1;

/** The embedded database alone: a PostgreSQL elsewhere has its own ways of dying. */
test(
  'what a new version asks of old records is filled in from where it was broken off, once, and shown as it goes on',
  { timeout: 240_000 },
  async () => {
    // Three for the other county, the plan, the entries, and a batch or two of a hundred projects.
    expect(await fillBack(6), 'it was killed').toBe(null);
    const first = await found();
    expect(first.records % 100, 'a batch is whole').toBe(0);
    expect(first.records).toBeGreaterThan(0);
    expect(first.records).toBeLessThan(ALL);
    const { backfills, count, percent } = await asked();
    expect(backfills).toContainEqual({ purpose: 'REPORT', done: first.records, total: ALL });
    expect(count).toBeGreaterThan(0);
    expect(percent, 'sums say that they leave some out').toBe(Math.floor((100 * first.records) / ALL));
    expect(await fillBack(5), 'it was killed again').toBe(null);
    expect((await found()).records).toBeGreaterThanOrEqual(first.records);
    expect(await fillBack()).toBe(0);
    const last = await found();
    expect(last).toMatchObject({ records: ALL, compared: ALL });
    expect(last.reported % ALL).toBe(0);
    expect(await asked()).toMatchObject({ backfills: [], percent: 100 });
    expect(await fillBack()).toBe(0);
    expect(await found()).toEqual(last);
  },
);
