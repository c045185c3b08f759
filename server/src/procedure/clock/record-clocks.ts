import { type ExpressionValue, type ScopeValues, statesIn, type Truth } from '@lixiang/schema';
import { AT_CLOCK, AT_PERIOD, type Place } from '../place.ts';
import { type Situation } from '../situation.ts';
import { type ClockInputs, type StateEntry } from './clock-inputs.ts';

/** A look at a situation, which can be asked what an expression comes to. */
type Looking = {
  readonly situation: Situation;
  holdsAt(source: string, place: Place, more: ScopeValues): Truth;
  valueAt(source: string, place: Place, more: ScopeValues): ExpressionValue | undefined;
};

/** What the clocks of a record are derived from, as its situation has it. */
export function clockInputs(looking: Looking): ClockInputs {
  const { situation } = looking;
  const { type, record, today } = situation;
  return {
    today,
    closedOn: isFinal(situation) ? record.since : null,
    history: historyOf(situation),
    states: (set) => statesIn(set, type.procedure),
    holds: (source) => looking.holdsAt(source, AT_CLOCK, {}),
    value: (source, period) =>
      period ? looking.valueAt(source, AT_PERIOD, { period }) : looking.valueAt(source, AT_CLOCK, {}),
  };
}

function isFinal({ type, record }: Situation): boolean {
  return type.procedure?.states.find(({ key }) => key === record.state)?.final ?? false;
}

/** Acts that leave a record where it is, as well as those that move it, are its history. */
function historyOf({ events }: Situation): readonly StateEntry[] {
  return events.map(({ to, on }) => ({ state: to, on }));
}
