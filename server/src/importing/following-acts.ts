import type { Transition } from '@lixiang/schema';
import { statesIn } from '@lixiang/schema';
import { isAmong } from '../procedure/actor.ts';
import type { Situation } from '../procedure/situation.ts';
import { examine } from '../record/examine.ts';

/**
 * The acts that can follow upon the beginning of every record of a list: nothing has to be said with them, and nothing
 * but the record is changed, so that the whole can be taken back.
 */
export function followingActs(beginning: Situation): readonly Transition[] {
  const { procedure } = beginning.type;
  if (!procedure) return [];
  const examination = examine({
    ...beginning,
    record: { ...beginning.record, state: procedure.initial },
  });
  return procedure.transitions.filter(
    (transition) =>
      statesIn(transition.from, procedure).includes(procedure.initial) &&
      transition.to !== procedure.initial &&
      transition.input === undefined &&
      transition.remarks === 'none' &&
      transition.effects.length === 0 &&
      isAmong(transition.by, examination),
  );
}
