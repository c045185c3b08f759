import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication } from '../../../test/support/application.ts';
import { askReading } from '../../../test/support/read-client.ts';
import { databaseIn, keep } from '../../../test/support/keeper.ts';
import { Person } from '../../../test/support/sample-county.ts';
import {
  type FilledIn,
  filledIn,
  HERE,
  openUnreportedCounty,
} from '../../../test/support/unreported-county.ts';
import { Store } from '../storage/store.ts';

const ALL = 250;
const folder = mkdtempSync(join(tmpdir(), 'lixiang-backfill-'));
const database = databaseIn(folder);

beforeAll(async () => {
  const store = await Store.open({ kind: 'embedded', folder: database });
  await (await openUnreportedCounty(store, ALL)).close();
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Begins to fill in, and is killed after so many transactions. */
async function fillBack(killedAfter?: number): Promise<number | null> {
  return await keep(
    { act: 'await application.fillBack();', at: '2026-03-03T01:00:00.000Z', folder },
    killedAfter,
  );
}

async function found(): Promise<FilledIn> {
  const store = await Store.open({ kind: 'embedded', folder: database });
  const seen = await filledIn(store);
  await store.close();
  return seen;
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
