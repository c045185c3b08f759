import { statesIn } from '@lixiang/schema';
import { type RawBuilder, sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { type Situation } from '../procedure/situation.ts';
import { loadSituationsToLook } from '../record/load-situations.ts';
import { loadAllPacks } from '../record/packs.ts';
import { noteChange, refreshClocks } from '../record/refresh-clocks.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { forgetChanges } from '../storage/forget-changes.ts';
import { type Rows } from '../storage/rows.ts';
import { actsOfClock, takeDueActs } from '../transition/due-acts.ts';
import { sendClockNotices } from './clock-notices.ts';

/** So many records are gone through in one transaction. */
const BATCH = 50;

/**
 * Goes through a day of law: clocks are derived for it, the clock takes the acts that are its own, and those concerned
 * are told. Done again, or broken off and begun again, it comes to the same; a day that is done is not gone through
 * again. Answers whether there was anything to do. The context is the clock's.
 */
export async function runDay(context: Context): Promise<boolean> {
  const day = dateOfLaw(context.clock());
  const packs = await context.change(async (rows) =>
    (await isDone(rows, day)) ? null : await loadAllPacks(context, rows),
  );
  if (!packs) return false;
  await throughRecords(context, refreshBatch, timed(packs));
  await throughRecords(context, actOnBatch, sql`${timed(packs)} and (${owing} or ${movedByClock(packs)})`);
  await context.change(async (rows) => {
    await forgetChanges(rows);
    await rows
      .insertInto('day_run')
      .values({ jurisdiction: context.jurisdiction, day, done_at: context.clock().toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
  return true;
}

async function isDone(rows: Rows, day: string): Promise<boolean> {
  const done = await rows.selectFrom('day_run').select('day').where('day', '=', day).executeTakeFirst();
  return done !== undefined;
}

type Work = (context: Context, rows: Rows, situations: readonly Situation[]) => Promise<void>;

/** Does something with all records that are so, some at a time, each time a transaction. */
async function throughRecords(context: Context, work: Work, which: RawBuilder<boolean>): Promise<void> {
  let after: string | undefined = '';
  while (after !== undefined) {
    const start: string = after;
    after = await context.change(async (rows) => {
      const ids = await lockNext(rows, start, which);
      if (ids.length === 0) return undefined;
      await work(context, rows, [...(await loadSituationsToLook(context, rows, ids)).values()]);
      return ids.at(-1);
    });
  }
}

/** First all clocks are brought to the day, so that whoever acts then sees those of others as they are. */
async function refreshBatch(context: Context, rows: Rows, situations: readonly Situation[]): Promise<void> {
  for (const situation of situations) noteChange(rows, situation);
  await refreshClocks(context, rows);
}

async function actOnBatch(context: Context, rows: Rows, situations: readonly Situation[]): Promise<void> {
  await takeDueActs(context, rows, situations);
  await refreshClocks(context, rows);
  await sendClockNotices(context, rows, situations);
}

async function lockNext(rows: Rows, after: string, which: RawBuilder<boolean>): Promise<readonly string[]> {
  const found = await rows
    .selectFrom('record')
    .select('id')
    .where('id', '>', after)
    .where(which)
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .execute();
  return found.map(({ id }) => id);
}

/** The condition on records that they have clocks, or acts of the clock. */
function timed(packs: readonly CompiledPack[]): RawBuilder<boolean> {
  const names = packs.flatMap(({ types, version }) =>
    types.filter(isTimed).map(({ recordType }) => `${recordType.key} ${version}`),
  );
  return sql<boolean>`record.type || ' ' || record.pack_version = any(${names}::text[])`;
}

/** That something is still to be done by a day: whoever owes it may have to be told. */
const owing = sql<boolean>`exists (select from clock where clock.jurisdiction = record.jurisdiction
  and clock.record_id = record.id and clock.met_on is null and clock.closed_on is null)`;

/** That they are in a state from which the clock can move them. */
function movedByClock(packs: readonly CompiledPack[]): RawBuilder<boolean> {
  const names = packs.flatMap(({ types, version }) =>
    types.flatMap((type) =>
      actsOfClock(type)
        .flatMap(({ from }) => statesIn(from, type.procedure))
        .map((state) => `${type.recordType.key} ${version} ${state}`),
    ),
  );
  return sql<boolean>`record.type || ' ' || record.pack_version || ' ' || record.state = any(${names}::text[])`;
}

function isTimed(type: CompiledType): boolean {
  const { procedure } = type;
  if (!procedure) return false;
  return procedure.clocks.length > 0 || actsOfClock(type).length > 0;
}
