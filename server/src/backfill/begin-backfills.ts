import { type Context } from '../context/context.ts';
import { planBackfills } from './plan-backfills.ts';
import { runBackfills } from './run-backfills.ts';

/** So few records are done before whoever asks has noticed. */
const AT_ONCE = 200;

/** Plans what a version newly met asks of old records, and does it where that is little; the rest is for the keeper. */
export async function beginBackfills(context: Context): Promise<void> {
  const left = await planBackfills(context);
  if (left > 0 && left <= AT_ONCE) await runBackfills(context);
}
