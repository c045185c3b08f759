import { type AskedStanding, daysBetween } from '@lixiang/schema';
import { membersOf } from './actor.ts';
import { type Examination } from './examination.ts';
import { type AskedTask, countOf, type ReviewState } from './review-state.ts';
import { type OpinionFacts, type Situation } from './situation.ts';

/** One of those whose opinion is, or was, asked for: in which review, for which organisation, and how that stands. */
export type AskedOpinion = {
  readonly review: string;
  readonly organisation: string;
  readonly standing: AskedStanding;
  /** The day since which it could be given; none for whoever has to wait for others. */
  readonly askedOn: string | undefined;
  readonly answeredOn: string | undefined;
  /** Calendar days from the one to the other. */
  readonly days: number | undefined;
};

/** Whose opinions a record asks for, or has asked for, as it stands now. */
export function askedOpinions(examination: Examination): readonly AskedOpinion[] {
  const { situation } = examination;
  return (situation.type.procedure?.reviews ?? []).flatMap(({ key: review }) => {
    const state = examination.review(review);
    if (!state || !hasAsked(state)) return [];
    return state.tasks.map((asked) => {
      const { task } = asked;
      const members = 'drawn' in task.ask ? membersOf(situation.draws, task.ask.drawn) : [];
      const organisation = members.find(({ id }) => id === asked.asked.key)?.unit ?? asked.asked.key;
      const said = standingOpinion(asked, state.open);
      const standing = standingOf(asked, { said, isOpen: state.open });
      const askedOn = standing === 'later' ? undefined : dayAsked(situation, { state, asked, said });
      const answeredOn = said?.on;
      const days =
        askedOn === undefined || answeredOn === undefined ? undefined : daysBetween(askedOn, answeredOn);
      return { review, organisation, standing, askedOn, answeredOn, days };
    });
  });
}

function hasAsked({ open, tasks }: ReviewState): boolean {
  return open || tasks.some(({ opinion, superseded }) => opinion !== null || superseded.length > 0);
}

/** Once a review is over, what was said last stands, whatever has changed since. */
function standingOpinion({ opinion, superseded }: AskedTask, isOpen: boolean): OpinionFacts | undefined {
  return opinion ?? (isOpen ? undefined : superseded[0]);
}

type Said = { readonly said: OpinionFacts | undefined; readonly isOpen: boolean };

function standingOf({ task, waitsFor }: AskedTask, { said, isOpen }: Said): AskedStanding {
  if (said) return countOf(task, said);
  if (!isOpen) return 'unanswered';
  return waitsFor.length > 0 ? 'later' : 'waiting';
}

type Asking = {
  readonly state: ReviewState;
  readonly asked: AskedTask;
  readonly said: OpinionFacts | undefined;
};

/** When all was there that an opinion waits for: the record in review, its members drawn, and earlier opinions given. */
function dayAsked({ record, events, draws }: Situation, { state, asked, said }: Asking): string {
  const { task } = asked;
  const notAfter = (day: string) => said === undefined || day <= said.on;
  const opened = events.flatMap(({ to, on }, at) => {
    const before = at === 0 ? undefined : events[at - 1]?.to;
    const entered = state.review.states.includes(to) && !state.review.states.includes(before ?? '');
    return entered && notAfter(on) ? [on] : [];
  });
  const panel = 'drawn' in task.ask ? task.ask.drawn : undefined;
  const drawn = draws.flatMap(({ panel: of, on }) => (of === panel && notAfter(on) ? [on] : []));
  const earlier = state.tasks.flatMap((other) => {
    const on = task.after.includes(other.task.key) ? standingOpinion(other, state.open)?.on : undefined;
    return on !== undefined && notAfter(on) ? [on] : [];
  });
  const begun = opened.at(-1) ?? (notAfter(record.since) ? record.since : record.createdOn);
  return [begun, ...drawn.slice(-1), ...earlier].reduce((latest, day) => (day > latest ? day : latest));
}
