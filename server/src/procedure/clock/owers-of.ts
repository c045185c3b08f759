import { type Clock } from '@lixiang/schema';
import { organisationsOf } from '../actor.ts';
import { type Asking } from '../situation.ts';

/** The organisations that owe what a clock wants, as things stand. */
export function owersOf({ owedBy }: Clock, asking: Asking): readonly string[] {
  const owing = owedBy.filter(({ when }) => when === undefined || asking.holds(when) === 'holds');
  return [...new Set(owing.flatMap((actor) => organisationsOf(actor, asking)))].toSorted();
}
