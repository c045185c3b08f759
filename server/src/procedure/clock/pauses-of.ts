import { type Clock } from '@lixiang/schema';
import { type ClockInputs } from './clock-inputs.ts';

/** Days that do not count: after `after`, up to and with `to`. The day on which a pause begins still counts. */
export type Pause = { readonly after: string; readonly to: string };

/** The times a record spent in the states that stop a clock, oldest first; one that lasts reaches to the present. */
export function pausesOf(clock: Clock, inputs: ClockInputs): readonly Pause[] {
  if (!stops(clock, inputs)) return [];
  const { history, closedOn, today } = inputs;
  const states = inputs.states(clock.pausedIn);
  return history.flatMap(({ state, on }, place) => {
    const to = history[place + 1]?.on ?? closedOn ?? today;
    return states.includes(state) && on < to ? [{ after: on, to }] : [];
  });
}

/** Whether a record is in a state that stops a clock. */
export function isPaused(clock: Clock, inputs: ClockInputs): boolean {
  const state = inputs.history.at(-1)?.state;
  return (
    inputs.closedOn === null &&
    state !== undefined &&
    inputs.states(clock.pausedIn).includes(state) &&
    stops(clock, inputs)
  );
}

function stops({ pausedIn, pausedWhen }: Clock, inputs: ClockInputs): boolean {
  if (inputs.states(pausedIn).length === 0) return false;
  return pausedWhen === undefined || inputs.holds(pausedWhen) === 'holds';
}
