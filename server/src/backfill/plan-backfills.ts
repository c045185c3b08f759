import { type Context } from '../context/context.ts';
import { latestCompared } from '../record/compared-as.ts';
import { loadAllPacks } from '../record/packs.ts';
import { reportedPaths } from '../record/reported-rows.ts';
import { json, type Rows } from '../storage/rows.ts';

export type Purpose = 'report' | 'likeness';

type Plan = { readonly purpose: Purpose; readonly type: string; readonly paths: readonly string[] };

/** Notes what any version of the pack asks of records that has not been filled in yet; answers for how many of them. */
export async function planBackfills(context: Context): Promise<number> {
  return await context.change(async (rows) => {
    const known = await rows.selectFrom('backfill').selectAll().orderBy('type').forUpdate().execute();
    for (const plan of await wanted(context, rows)) {
      const before = known.find(({ purpose, type }) => purpose === plan.purpose && type === plan.type);
      const filled = new Set(before?.paths);
      if (!before || plan.paths.some((path) => !filled.has(path))) await begin(context, rows, plan);
    }
    const { left } = await rows
      .selectFrom('backfill')
      .select((read) => read.fn.sum<string | null>('total').as('left'))
      .where('finished_at', 'is', null)
      .executeTakeFirstOrThrow();
    return Number(left);
  });
}

async function wanted(context: Context, rows: Rows): Promise<readonly Plan[]> {
  const packs = await loadAllPacks(context, rows);
  const reported = [...(await reportedPaths(context, rows))].map(([type, paths]): Plan => {
    return { purpose: 'report', type, paths: paths.map(({ path }) => path) };
  });
  const compared = [...new Set(packs.flatMap(({ types }) => types.map(({ recordType }) => recordType.key)))]
    .filter((type) => latestCompared(packs, type))
    .map((type): Plan => ({ purpose: 'likeness', type, paths: [] }));
  return [...reported.filter(({ paths }) => paths.length > 0), ...compared];
}

/** From the first record on: what is filled in twice comes to the same. */
async function begin(context: Context, rows: Rows, { purpose, type, paths }: Plan): Promise<void> {
  const { total } = await rows
    .selectFrom('record')
    .select((read) => read.fn.countAll<string>().as('total'))
    .where('type', '=', type)
    .executeTakeFirstOrThrow();
  const now = context.clock().toISOString();
  const afresh = {
    paths: json(paths),
    after_id: '',
    done: 0,
    total: Number(total),
    begun_at: now,
    finished_at: Number(total) === 0 ? now : null,
  };
  await rows
    .insertInto('backfill')
    .values({ jurisdiction: context.jurisdiction, purpose, type, ...afresh })
    .onConflict((conflict) => conflict.columns(['jurisdiction', 'purpose', 'type']).doUpdateSet(afresh))
    .execute();
}
