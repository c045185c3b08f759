import { transitionWords as words } from '../wording/transition.ts';
import type { TransitionOption } from './transition-fragments.ts';

type Act = Pick<TransitionOption, 'actors' | 'from' | 'to'>;

/** Who takes an act, from where unless it is from here, and where it leads. */
export function sayAct(act: Act, state: string): string {
  const isHere = act.from.some(({ key }) => key === state);
  return [
    words.by(act.actors),
    ...(isHere ? [] : [words.from(act.from.map(({ name }) => name))]),
    sayTo(act, state),
  ].join('；');
}

/** Where an act leads from a state. */
export function sayTo({ to }: Pick<Act, 'to'>, state: string): string {
  if (!to) return words.toPrevious;
  return to.key === state ? words.stays : words.to(to.name);
}
