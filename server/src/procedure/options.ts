import { isBirth, statesIn, type Transition } from '@lixiang/schema';
import { isAmong, type Who, whoAre } from './actor.ts';
import { NOTHING_GIVEN } from './act.ts';
import { birthsOf, isNotYet } from './birth.ts';
import { type Blocker } from './blocker.ts';
import { decide, isOffered, takersOf } from './decide.ts';
import { destinationOf } from './destination.ts';
import { type Examination } from './examination.ts';

/** One act of the procedure, and whether and why not it could be taken now. */
export type Option = {
  readonly transition: Transition;
  /** The state that it leads to; null where it leads back to nothing. */
  readonly to: string | null;
  readonly actors: readonly Who[];
  readonly mine: boolean;
  readonly allowed: boolean;
  readonly blockers: readonly Blocker[];
  readonly warnings: readonly Blocker[];
};

/** The acts that start from the record's state, in the order of the pack. */
export function optionsFrom(examination: Examination): readonly Option[] {
  const { situation } = examination;
  const { type, record } = situation;
  return optionsAmong(
    isNotYet(situation)
      ? birthsOf(type)
      : (type.procedure?.transitions ?? []).filter(({ from }) =>
          statesIn(from, type.procedure).includes(record.state),
        ),
    examination,
  );
}

/** Every act of the procedure, those that start from other states included. */
export function allOptions(examination: Examination): readonly Option[] {
  const transitions = examination.situation.type.procedure?.transitions ?? [];
  return optionsAmong(
    transitions.filter((transition) => !isBirth(transition)),
    examination,
  );
}

/** Acts that there are as things stand, and that somebody can take: some are only carried along by others. */
function optionsAmong(transitions: readonly Transition[], examination: Examination): readonly Option[] {
  return transitions.flatMap((transition) => {
    if (transition.by.every((actor) => 'effect' in actor) || !isOffered(transition, examination)) return [];
    const decision = decide(examination, transition.key, NOTHING_GIVEN);
    if (!decision) return [];
    const blockers = 'blockers' in decision ? decision.blockers : [];
    return [
      {
        transition,
        to: destinationOf(transition, examination.situation),
        actors: whoAre(transition.by, examination),
        mine: isAmong(takersOf(transition, examination.situation), examination),
        allowed: blockers.length === 0,
        blockers,
        warnings: decision.warnings,
      },
    ];
  });
}
