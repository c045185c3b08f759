import type { Panel, Review } from './review-fragments.ts';

/** Whether a review has anything to show: it is asking, or something was said. */
export function hasReviewBegun({ open, tasks }: Pick<Review, 'open' | 'tasks'>): boolean {
  return tasks.length > 0 && (open || tasks.some(hasSpoken));
}

/** Whether a panel has anything to show: it can be drawn here, or was. */
export function hasPanelBegun({ mayDraw, draws }: Pick<Panel, 'mayDraw' | 'draws'>): boolean {
  return mayDraw || draws.length > 0;
}

export type ReviewStanding = 'passed' | 'notPassed' | 'open' | 'closed';

/** How a review stands; one in which nobody has spoken has neither passed nor failed. */
export function reviewStanding({ open, complete, passed, tasks }: Review): ReviewStanding {
  if (complete && tasks.some(({ opinion }) => opinion !== null)) return passed ? 'passed' : 'notPassed';
  return open ? 'open' : 'closed';
}

function hasSpoken({ opinion, superseded }: Review['tasks'][number]): boolean {
  return opinion !== null || superseded.length > 0;
}
