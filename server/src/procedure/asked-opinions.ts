import { type AskedStanding } from '@lixiang/schema';
import { membersOf } from './actor.ts';
import { type Examination } from './examination.ts';
import { type AskedTask, countOf, type ReviewState } from './review-state.ts';

/** One of those whose opinion is, or was, asked for: in which review, for which organisation, and how that stands. */
export type AskedOpinion = {
  readonly review: string;
  readonly organisation: string;
  readonly standing: AskedStanding;
};

/** Whose opinions a record asks for, or has asked for, as it stands now. */
export function askedOpinions(examination: Examination): readonly AskedOpinion[] {
  const { type, draws } = examination.situation;
  return (type.procedure?.reviews ?? []).flatMap(({ key: review }) => {
    const state = examination.review(review);
    if (!state || !hasAsked(state)) return [];
    return state.tasks.map((asked) => {
      const { task } = asked;
      const members = 'drawn' in task.ask ? membersOf(draws, task.ask.drawn) : [];
      const organisation = members.find(({ id }) => id === asked.asked.key)?.unit ?? asked.asked.key;
      return { review, organisation, standing: standingOf(asked, state.open) };
    });
  });
}

function hasAsked({ open, tasks }: ReviewState): boolean {
  return open || tasks.some(({ opinion, superseded }) => opinion !== null || superseded.length > 0);
}

/** Once a review is over, what was said last stands, whatever has changed since. */
function standingOf({ task, opinion, superseded, waitsFor }: AskedTask, isOpen: boolean): AskedStanding {
  const said = opinion ?? (isOpen ? undefined : superseded[0]);
  if (said) return countOf(task, said);
  if (!isOpen) return 'unanswered';
  return waitsFor.length > 0 ? 'later' : 'waiting';
}
