import { type Actor, type Clock } from '@lixiang/schema';
import { organisationsOf } from '../actor.ts';
import { type Asking } from '../situation.ts';

/** The organisations that owe what a clock wants, as things stand. */
export function owersOf({ owedBy }: Clock, asking: Asking): readonly string[] {
  return comeTo(owedBy, asking);
}

/** The organisations that are told when it is long overdue; whoever owes it has been told before. */
export function overseersOf({ owedBy, escalate }: Clock, asking: Asking): readonly string[] {
  const owers = comeTo(owedBy, asking);
  return comeTo(escalate?.to ?? [], asking).filter((each) => !owers.includes(each));
}

function comeTo(actors: readonly Actor[], asking: Asking): readonly string[] {
  const meant = actors.filter(({ when }) => when === undefined || asking.holds(when) === 'holds');
  return [...new Set(meant.flatMap((actor) => organisationsOf(actor, asking)))].toSorted();
}
