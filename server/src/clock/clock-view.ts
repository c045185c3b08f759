import { type Clock, daysBetween } from '@lixiang/schema';
import { type Context } from '../context/context.ts';
import { isLate, standingOf, type Stands } from '../procedure/clock/standing.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { viewBasis } from '../record/blocker-view.ts';
import { packOf } from '../record/packs.ts';
import { type RecordNode } from '../record/record.type.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type ClockNode, type Escalation } from './clock.type.ts';
import { standsOf, type StoredClock } from '../record/stored-clocks.ts';

/** Kept clocks of a record as its viewer sees them today, in the order of the pack; none that may not be there. */
export async function viewClocks(
  context: Context,
  record: Pick<RecordNode, 'type' | 'packVersion'>,
  kept: readonly StoredClock[],
): Promise<readonly ClockNode[]> {
  if (kept.length === 0) return [];
  const pack = await packOf(context, record.packVersion);
  const clocks = pack.type(record.type)?.procedure?.clocks ?? [];
  return clocks.flatMap((clock) =>
    kept.filter(({ key }) => key === clock.key).flatMap((row) => viewClock(context, { clock, pack, row })),
  );
}

type Kept = { readonly clock: Clock; readonly pack: CompiledPack; readonly row: StoredClock };

function viewClock(context: Context, { clock, pack, row }: Kept): readonly ClockNode[] {
  const stands = standsOf(row, clock);
  if (!stands) return [];
  const today = dateOfLaw(context.clock());
  const { key, name, byAct } = clock;
  const own = context.actor.organisationId;
  const due = stands.due?.on ?? null;
  return [
    {
      key,
      name,
      due,
      period: row.period,
      year: row.year,
      standing: standingOf(stands, today),
      from: stands.from,
      opens: stands.opens?.on ?? null,
      provisional: row.provisional || row.opens_provisional,
      daysLeft: due === null ? null : (daysBetween(today, due) ?? null),
      daysLate: daysLate(stands, today),
      metOn: stands.metOn,
      mine: own !== null && row.owed_by.includes(own),
      document: byAct?.document ?? null,
      transition: byAct?.transition ?? null,
      create: byAct?.create ?? null,
      basis: viewBasis(clock, pack),
      escalation: viewEscalation({ clock, pack, row }),
      owedByIds: row.owed_by,
      steps: row.reckoned,
    },
  ];
}

function daysLate(stands: Stands, today: string): number | null {
  if (!stands.due || isLate(stands, today) !== true) return null;
  return daysBetween(stands.due.on, stands.metOn ?? today) ?? null;
}

function viewEscalation({ clock: { escalate }, pack, row }: Kept): Escalation | null {
  const { escalate_on: on, escalate_to: toIds } = row;
  if (!escalate || on === null || toIds.length === 0) return null;
  return { on, toIds, basis: viewBasis(escalate, pack) };
}
