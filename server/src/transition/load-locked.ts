import { type Context } from '../context/context.ts';
import { type Situation } from '../procedure/situation.ts';
import { loadSituation } from '../record/load-situations.ts';
import { type ActLocks, lockForAct, locksForAct, takeLocks } from '../record/lock-for-act.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';

/** The situation of a record, in which nothing that deciding may look at can change until the transaction ends. */
export async function loadLocked(context: Context, rows: Rows, record: string): Promise<Situation> {
  const locks = await locksForAct(context, rows, [record]);
  return await loadUnder(context, rows, { record, locks });
}

/**
 * The same, under locks that are still to be taken. What is moved with the record is not known before it is loaded; it
 * is then locked too, and loaded again.
 */
export async function loadUnder(
  context: Context,
  rows: Rows,
  { record, locks }: { readonly record: string; readonly locks: ActLocks },
): Promise<Situation> {
  const taken = takeLocks(context, rows, locks);
  const [situation] = await Promise.all([loadSituation(context, rows, record), ...taken]);
  if (!situation) throw DomainError.notFound();
  const moved = movedWith(situation);
  if (moved.length === 0) return situation;
  await lockForAct(context, rows, moved);
  return (await loadSituation(context, rows, record)) ?? situation;
}

function movedWith({ moved }: Situation): readonly string[] {
  const directly = [...moved.values()];
  return [...directly.map((each) => each.record.id), ...directly.flatMap(movedWith)].toSorted();
}
