import { type Context } from '../context/context.ts';
import { type Situation } from '../procedure/situation.ts';
import { loadSituation } from '../record/load-situations.ts';
import { lockForAct } from '../record/lock-for-act.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';

/**
 * The situation of a record, in which nothing that deciding may look at can change until the transaction ends. What
 * is moved with it is not known before it is loaded; it is then locked too, and loaded again.
 */
export async function loadLocked(context: Context, rows: Rows, record: string): Promise<Situation> {
  await lockForAct(context, rows, [record]);
  const situation = await loadSituation(context, rows, record);
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
