import { type Context } from '../context/context.ts';
import { latestCompared } from '../record/compared-as.ts';
import { loadAllPacks } from '../record/packs.ts';
import { loadKept } from '../record/report-kept.ts';
import { refreshLikeness } from '../record/refresh-likeness.ts';
import { type Reporting, writeReported } from '../record/reported-rows.ts';
import { type Rows } from '../storage/rows.ts';
import { type Answered, answersOfBatch } from './answers-of-batch.ts';
import { type Purpose } from './plan-backfills.ts';

/** So many records are gone through in one transaction: others who wait for them wait no longer than that. */
const BATCH = 100;

/** Fills in what is planned, batch by batch, each with how far it has come: broken off anywhere, it goes on from there. */
export async function runBackfills(context: Context, going: () => boolean = () => true): Promise<void> {
  while (going()) {
    const more = await context.change((rows) => runBatch(context, rows));
    if (!more) return;
  }
}

/** One batch of whatever is not finished and nobody else is at; answers whether there was any. */
async function runBatch(context: Context, rows: Rows): Promise<boolean> {
  const backfill = await rows
    .selectFrom('backfill')
    .select(['purpose', 'type', 'after_id as after', 'done'])
    .where('finished_at', 'is', null)
    .orderBy('purpose', 'desc')
    .orderBy('type')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!backfill) return false;
  const { type, after, done } = backfill;
  // Locked, as an act would: what is handed in meanwhile must not be overwritten by what was handed in before.
  const records = await rows
    .selectFrom('record')
    .select('id')
    .where('type', '=', type)
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .execute();
  const ids = records.map(({ id }) => id);
  if (ids.length > 0) {
    const answered = await answersOfBatch(context, rows, { type, ids });
    await FILL[backfill.purpose === 'likeness' ? 'likeness' : 'report'](context, rows, { type, answered });
  }
  await rows
    .updateTable('backfill')
    .set({
      after_id: ids.at(-1) ?? after,
      done: done + ids.length,
      finished_at: ids.length < BATCH ? context.clock().toISOString() : null,
    })
    .where('purpose', '=', backfill.purpose)
    .where('type', '=', type)
    .execute();
  return true;
}

type Batch = { readonly type: string; readonly answered: readonly Answered[] };
type Fill = (context: Context, rows: Rows, batch: Batch) => Promise<void>;

const FILL: Readonly<Record<Purpose, Fill>> = {
  report: async (context, rows, { type, answered }) => {
    const ids = answered.map(({ record }) => record);
    const kept = await loadKept(context, rows, { type, ids });
    const reporting = answered.map(({ record, facts, documents }): Reporting => {
      return { record, type, answers: { facts, ...documents, ...kept.get(record) } };
    });
    await writeReported(context, rows, reporting);
  },
  likeness: async (context, rows, { type, answered }) => {
    const packs = await loadAllPacks(context, rows);
    for (const { record, version, documents } of answered) {
      if (Object.keys(documents).length === 0) continue;
      const own = packs.filter((pack) => pack.version === version);
      const compared = latestCompared(own, type) ?? latestCompared(packs, type);
      const answers = (document: string) => documents[document] ?? {};
      if (compared) await refreshLikeness(context, rows, { record, compared, answers });
    }
  },
};
