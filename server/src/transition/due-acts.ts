import { statesIn } from '@lixiang/schema';
import { Context } from '../context/context.ts';
import { type GivenAct } from '../procedure/act.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { decide } from '../procedure/decide.ts';
import { type Situation } from '../procedure/situation.ts';
import { examine } from '../record/examine.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type Rows } from '../storage/rows.ts';
import { applyAcceptance } from './apply-acceptance.ts';
import { loadLocked } from './load-locked.ts';

/**
 * Takes the acts that the clock is to take on these records, as far as they may be taken now: one on each record, and
 * the same one once a day. Their rows are locked by whoever calls.
 */
export async function takeDueActs(
  context: Context,
  rows: Rows,
  records: readonly Pick<Situation, 'record' | 'type'>[],
): Promise<void> {
  const timed = records.filter(({ type }) => actsOfClock(type).length > 0);
  if (timed.length === 0) return;
  const clock = byTheClock(context);
  for (const { record } of timed) await takeDueAct(clock, rows, record.id);
}

function byTheClock({ store, jurisdiction, clock }: Context): Context {
  return new Context({ store, jurisdiction, clock, actor: THE_CLOCK, address: null });
}

/** Nobody: what the clock does, no person does. */
export const THE_CLOCK = {
  accountId: null,
  name: '',
  organisationId: null,
  organisationName: null,
  offices: [],
  positions: [],
  administrator: false,
} as const;

const NOTHING_SAID: GivenAct = {
  kind: 'given',
  input: {},
  reason: null,
  remarks: [],
  acknowledged: new Map(),
};

async function takeDueAct(context: Context, rows: Rows, id: string): Promise<void> {
  const situation = await loadLocked(context, rows, id);
  const { type, record } = situation;
  for (const { key, from } of actsOfClock(type)) {
    if (!statesIn(from, type.procedure).includes(record.state)) continue;
    const decision = decide(examine(situation), key, NOTHING_SAID);
    if (!decision || 'blockers' in decision) continue;
    const requestId = `clock ${dateOfLaw(context.clock())} ${key}`;
    if (await isDone(rows, { record: id, requestId })) continue;
    await applyAcceptance(context, rows, {
      situation,
      acceptance: decision,
      requestId,
      causedBy: null,
      reason: null,
      remarks: [],
      acknowledged: NOTHING_SAID.acknowledged,
    });
    return;
  }
}

/** The acts of a type that the clock takes. */
export function actsOfClock({ procedure }: CompiledType) {
  return (procedure?.transitions ?? []).filter(({ by }) => by.some((actor) => 'clock' in actor));
}

async function isDone(
  rows: Rows,
  { record, requestId }: { readonly record: string; readonly requestId: string },
): Promise<boolean> {
  const found = await rows
    .selectFrom('event')
    .select('id')
    .where('record_id', '=', record)
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return found !== undefined;
}
