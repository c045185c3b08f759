import { type Clock } from '@lixiang/schema';
import { type ClockInputs } from './clock-inputs.ts';

/** Days that do not count: after `after`, up to and with `to`. The day on which a pause begins still counts. */
export type Pause = { readonly after: string; readonly to: string };

/** The times a record spent in the states that stop a clock, oldest first; one that lasts reaches to the present. */
export function pausesOf(
  { pausedIn, pausedWhen }: Clock,
  { history, holds, closedOn, today }: Pick<ClockInputs, 'history' | 'holds' | 'closedOn' | 'today'>,
): readonly Pause[] {
  if (pausedIn.length === 0) return [];
  if (pausedWhen !== undefined && holds(pausedWhen) !== 'holds') return [];
  return history.flatMap(({ state, on }, place) => {
    const to = history[place + 1]?.on ?? closedOn ?? today;
    return pausedIn.includes(state) && on < to ? [{ after: on, to }] : [];
  });
}
