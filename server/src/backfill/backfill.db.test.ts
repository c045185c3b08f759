import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SampleCounty } from '../../../test/support/sample-county.ts';
import { openTestStore, type TestStore } from '../../../test/support/store.ts';
import { filledIn, openUnreportedCounty } from '../../../test/support/unreported-county.ts';
import { BackfillKeeper } from './backfill-keeper.ts';

const ALL = 12;
let opened: TestStore;
let county: SampleCounty;

beforeAll(async () => {
  opened = await openTestStore();
  county = await openUnreportedCounty(opened.store, ALL);
});
afterAll(async () => {
  await county.close();
  await opened.drop();
});

test('what a new version asks of old records is filled in once, and then nobody is told of it any more', async () => {
  const { application, as } = county;
  expect(await filledIn(opened.store)).toEqual({ reported: 0, records: 0, compared: 0 });
  await application.fillBack();
  const filled = await filledIn(opened.store);
  expect(filled).toMatchObject({ records: ALL, compared: ALL });
  expect(await (await as('bureau')).query('{ backfills { purpose done total } }')).toEqual({ backfills: [] });
  await application.fillBack();
  expect(await filledIn(opened.store)).toEqual(filled);
});

test('what is filled in once more comes to the same, and only what differs is written', async () => {
  const { application } = county;
  await application.fillBack();
  const before = await written();
  expect(before.reported.length).toBeGreaterThan(ALL);
  await fillAfresh();
  expect(await written()).toEqual(before);
  const [spoilt, lost, strange] = before.reported;
  await opened.store.asOwner(async (rows) => {
    await sql`update reported set word = '别的', number = null where ctid = ${spoilt?.ctid}::tid`.execute(
      rows,
    );
    await sql`delete from reported where ctid = ${lost?.ctid}::tid`.execute(rows);
    await sql`update reported set item = 99 where ctid = ${strange?.ctid}::tid`.execute(rows);
  });
  await fillAfresh();
  const mended = await written();
  expect(mended.reported.map(said)).toEqual(before.reported.map(said));
  const kept = new Set(mended.reported.map(({ ctid }) => ctid));
  expect(before.reported.filter(({ ctid }) => !kept.has(ctid)).map(said)).toEqual(
    [spoilt, lost, strange].map((row) => row && said(row)),
  );
});

/** As if nothing were known of what had been filled in. */
async function fillAfresh(): Promise<void> {
  await opened.store.asOwner((rows) => sql`delete from backfill`.execute(rows));
  const { clock } = county.application;
  await new BackfillKeeper({ store: opened.store, clock }, () => undefined).run();
}

type Written = { readonly ctid: string; readonly xmin: string; readonly xmax: string; readonly row: object };

const said = ({ row }: Written): object => row;

/** The rows as they lie in the database, and what it has noted as changed. */
async function written(): Promise<{ readonly reported: readonly Written[]; readonly changed: unknown }> {
  return await opened.store.asOwner(async (rows) => ({
    reported: (
      await sql<Written>`select ctid::text, xmin::text, xmax::text, to_jsonb(reported) as row from reported
        order by record_id, path, item`.execute(rows)
    ).rows,
    changed: (await sql`select xid::text from changed order by xid`.execute(rows)).rows,
  }));
}
