import { statesIn } from '@lixiang/schema';
import { type Examination } from '../examination.ts';
import { AT_CLOCK, AT_PERIOD } from '../place.ts';
import { type Situation } from '../situation.ts';
import { type ClockInputs, type StateEntry } from './clock-inputs.ts';

/** What the clocks of a record are derived from, as its situation has it. */
export function clockInputs(examination: Examination): ClockInputs {
  const { situation } = examination;
  const { type, record, today } = situation;
  return {
    today,
    closedOn: isFinal(situation) ? record.since : null,
    history: historyOf(situation),
    states: (set) => statesIn(set, type.procedure),
    holds: (source) => examination.holdsAt(source, AT_CLOCK, {}),
    value: (source, period) =>
      period
        ? examination.valueAt(source, AT_PERIOD, { period })
        : examination.valueAt(source, AT_CLOCK, {}),
  };
}


function isFinal({ type, record }: Situation): boolean {
  return type.procedure?.states.find(({ key }) => key === record.state)?.final ?? false;
}

/** Acts that leave a record where it is, as well as those that move it, are its history. */
function historyOf({ events }: Situation): readonly StateEntry[] {
  return events.map(({ to, on }) => ({ state: to, on }));
}
