import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyRecord } from '../../../test/bench/server/copy-record.ts';
import { passOn, submitProject } from '../../../test/support/timed-acts.ts';
import { databaseIn, keep } from '../../../test/support/keeper.ts';
import { openSampleCounty } from '../../../test/support/sample-county.ts';
import { TIMED_PACK } from '../../../test/support/timed-county.ts';
import { Store } from '../storage/store.ts';

/** So many more of each of two projects: several transactions of the day for each kind. */
const COPIES = 59;
const folder = mkdtempSync(join(tmpdir(), 'lixiang-kill-day-'));
const database = databaseIn(folder);

beforeAll(async () => {
  const store = await Store.open({ kind: 'embedded', folder: database });
  const county = await openSampleCounty(TIMED_PACK, {}, { store });
  const waiting = await submitProject(county);
  const decided = await submitProject(county);
  await passOn(county, decided, '2026-03-02');
  await store.asOwner(async (rows) => {
    await copyRecord(rows, waiting, COPIES);
    await copyRecord(rows, decided, COPIES);
  });
  await county.close();
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Begins the day, and is killed after so many transactions. */
async function goThrough(killedAfter?: number): Promise<number | null> {
  return await keep(
    { act: "await application.runDay('sample');", at: '2026-03-23T01:00:00.000Z', folder },
    killedAfter,
  );
}

type Told = { readonly message: string; readonly records: number; readonly most: number };

/** What has come of the day: acts of the clock, and who has been told what how often of a record. */
async function found() {
  const store = await Store.open({ kind: 'embedded', folder: database });
  const seen = await store.inJurisdiction('sample', async (rows) => ({
    lapsed: await sql<{ readonly n: number }>`
      select count(*)::int as n from event where transition = 'lapse'`.execute(rows),
    rejected: await sql<{ readonly n: number }>`
      select count(*)::int as n from record where state = 'rejected'`.execute(rows),
    told: await sql<Told>`
      select message, count(distinct record_id)::int as records, max(times)::int as most from (
        select message, record_id, organisation_id, count(*) as times from notice
        where at >= '2026-03-20' group by 1, 2, 3) n group by 1 order by 1`.execute(rows),
    promised: await sql<{ readonly n: number }>`
      select count(*)::int as n from clock_notice where kind in ('late', 'escalate')`.execute(rows),
    days: await sql<{ readonly n: number }>`select count(*)::int as n from day_run`.execute(rows),
  }));
  await store.close();
  const [lapsed, rejected, promised, days] = [
    seen.lapsed.rows[0]?.n ?? 0,
    seen.rejected.rows[0]?.n ?? 0,
    seen.promised.rows[0]?.n ?? 0,
    seen.days.rows[0]?.n ?? 0,
  ];
  const told = Object.fromEntries(seen.told.rows.map(({ message, ...rest }) => [message, rest]));
  return { lapsed, rejected, promised, days, told };
}

const LATE = '“审查期限”已于 2026-03-16 到期，尚未办理。';
const ABOVE = '“审查期限”已于 2026-03-16 到期，责任单位逾期未办，请督促办理。';
const LAPSED = '审批逾期。';
const ALL = COPIES + 1;
/** The day is asked for, the clocks of three lots of records are brought to it, then the lots are acted on. */
const IN_THE_CLOCKS = 2;
const IN_THE_ACTS = 6;

/** The embedded database alone: a PostgreSQL elsewhere has its own ways of dying. */
test(
  'a day that is broken off by a kill leaves nothing half done, and gone through again does each thing once',
  { timeout: 240_000 },
  async () => {
    for (const killedAfter of [IN_THE_CLOCKS, IN_THE_ACTS]) {
      expect(await goThrough(killedAfter), 'it was killed').toBe(null);
      const { lapsed, rejected, promised, days, told } = await found();
      const times = (message: string) => told[message]?.records ?? 0;
      expect([rejected, times(LAPSED)], 'an act with all that belongs to it').toEqual([lapsed, lapsed]);
      expect(times(LATE) + times(ABOVE), 'what counts as told has been told').toBe(promised);
      expect(days).toBe(0);
      expect(lapsed + times(LATE) > 0).toBe(killedAfter === IN_THE_ACTS);
      expect(lapsed + times(LATE), 'the day was not over').toBeLessThan(2 * ALL);
    }
    expect(await goThrough()).toBe(0);
    expect(await found()).toEqual({
      lapsed: ALL,
      rejected: ALL,
      promised: 2 * ALL,
      days: 1,
      told: {
        [LATE]: { records: ALL, most: 1 },
        [ABOVE]: { records: ALL, most: 1 },
        [LAPSED]: { records: ALL, most: 1 },
      },
    });
  },
);
