import { perContext } from '../context/per-context.ts';
import { type Reader } from './reader.ts';

const WHOLE = 100;

/**
 * How far it has come, in percent, with what is filled in of old records of a type for sums; below a hundred, sums
 * leave some out. How many records there are is not told: they may not all be the reader's.
 */
export async function filledPercent({ context }: Reader, type: string): Promise<number> {
  const kept = unfinished(context);
  kept.found ??= context.read((rows) =>
    rows
      .selectFrom('backfill')
      .select(['type', 'done', 'total'])
      .where('purpose', '=', 'report')
      .where('finished_at', 'is', null)
      .execute(),
  );
  const left = (await kept.found).find((each) => each.type === type);
  // What is not finished is never told to be.
  return left ? Math.min(WHOLE - 1, Math.floor((WHOLE * left.done) / Math.max(1, left.total))) : WHOLE;
}

type Unfinished = { readonly type: string; readonly done: number; readonly total: number };

/** Asked once for each request. */
const unfinished = perContext((): { found?: Promise<readonly Unfinished[]> } => ({}));
