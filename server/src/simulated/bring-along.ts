import type { Context } from '../context/context.ts';
import type { StayingReason } from '../context/simulate.ts';
import { checkThese } from '../moving/plan-moves.ts';
import { moveRecords } from '../moving/move-records.ts';
import { versionsTo } from '../moving/versions.ts';
import { newId } from '../shared/ids.ts';

export type Bringing = { readonly record: string; readonly toVersion: number };

/**
 * Brings the copied records to a version as the bureau would: the chosen one, and of the others those that can be.
 * Answers what keeps the chosen one where it is.
 */
export async function bringAlong(
  context: Context,
  { record, toVersion }: Bringing,
): Promise<readonly StayingReason[]> {
  const checks = await context.read(async (rows) => {
    const all = await rows.selectFrom('record').select('id').execute();
    return await checkThese(
      rows,
      all.map(({ id }) => id),
      await versionsTo(context, rows, toVersion),
    );
  });
  const ids = checks.filter(({ reasons }) => reasons.length === 0).map((check) => check.record.id);
  if (ids.length > 0) await moveRecords(context, { requestId: newId(), ids, toVersion });
  const reasons = checks.find((check) => check.record.id === record)?.reasons ?? [];
  return reasons.filter(({ code }) => code !== 'sameVersion');
}
