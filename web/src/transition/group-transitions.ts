import type { TransitionOption } from './transition-fragments.ts';

export type GroupedTransitions = {
  /** The viewer can take these now. */
  readonly open: readonly TransitionOption[];
  /** The viewer's own, here, but for reasons. */
  readonly blocked: readonly TransitionOption[];
  /** What others do here. */
  readonly others: readonly TransitionOption[];
  /** What is done from other states. */
  readonly elsewhere: readonly TransitionOption[];
};

const TONES: readonly TransitionOption['tone'][] = ['MAIN', 'PLAIN', 'DANGER'];

/** Puts the acts of a record in the order a person asks about them. */
export function groupTransitions(options: readonly TransitionOption[], state: string): GroupedTransitions {
  const here = options.filter(({ from }) => from.some(({ key }) => key === state));
  return {
    open: here
      .filter(({ mine, allowed }) => mine && allowed)
      .toSorted((one, other) => TONES.indexOf(one.tone) - TONES.indexOf(other.tone)),
    blocked: here.filter(({ mine, allowed }) => mine && !allowed),
    others: here.filter(({ mine }) => !mine),
    elsewhere: options.filter((option) => !here.includes(option)),
  };
}
