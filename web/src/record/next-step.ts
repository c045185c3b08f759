import type { Panel, Point, Review } from '../review/review-fragments.ts';
import type { TransitionOption } from '../transition/transition-fragments.ts';
import { groupTransitions } from '../transition/group-transitions.ts';
import type { DocumentSummary, StateOfRecord } from './record-query.ts';

/** What the one who looks at a record should do next, and where on the page. */
export type NextStep =
  | { readonly kind: 'finished' }
  | { readonly kind: 'points'; readonly count: number }
  | { readonly kind: 'opinions'; readonly review: string; readonly tasks: readonly string[] }
  | { readonly kind: 'documents'; readonly documents: readonly Pick<DocumentSummary, 'key' | 'name'>[] }
  | { readonly kind: 'draw'; readonly panels: readonly Pick<Panel, 'key' | 'name'>[] }
  | { readonly kind: 'take'; readonly acts: readonly string[] }
  | { readonly kind: 'blocked'; readonly act: string; readonly reasons: number }
  | { readonly kind: 'wait'; readonly who: readonly string[] };

export type StepSituation = {
  readonly state: StateOfRecord;
  readonly transitions: readonly TransitionOption[];
  readonly points: readonly Pick<Point, 'answer' | 'mayAnswer'>[];
  readonly reviews: readonly Pick<Review, 'key' | 'tasks'>[];
  readonly panels: readonly Pick<Panel, 'key' | 'name' | 'mayDraw' | 'draws'>[];
  readonly documents: readonly DocumentSummary[];
};

/** The first thing that the viewer can do for the record to move on; whom it waits for where there is none. */
export function nextStep({
  state,
  transitions,
  points,
  reviews,
  panels,
  documents,
}: StepSituation): NextStep {
  const { open, blocked, others } = groupTransitions(transitions, state.key);
  const main = (options: readonly TransitionOption[]) => options.filter(({ tone }) => tone === 'MAIN');
  if (state.final && main([...open, ...blocked, ...others]).length === 0) return { kind: 'finished' };

  const unanswered = points.filter(({ answer, mayAnswer }) => answer === null && mayAnswer).length;
  if (unanswered > 0) return { kind: 'points', count: unanswered };

  for (const { key, tasks } of reviews) {
    const mine = tasks.filter((task) => task.mine && task.open);
    if (mine.length > 0) {
      return { kind: 'opinions', review: key, tasks: [...new Set(mine.map(({ name }) => name))] };
    }
  }
  if (main(open).length > 0) return { kind: 'take', acts: main(open).map(({ name }) => name) };

  const awaited = new Set(main(blocked).flatMap((act) => act.documents));
  const missing = documents.filter(
    ({ key, applies, complete, editable }) => awaited.has(key) && applies && editable && !complete,
  );
  if (missing.length > 0) return { kind: 'documents', documents: missing };

  const drawable = panels.filter(({ mayDraw, draws }) => mayDraw && draws.length === 0);
  if (drawable.length === panels.filter(({ mayDraw }) => mayDraw).length && drawable.length > 0) {
    return { kind: 'draw', panels: drawable };
  }
  const [first] = main(blocked);
  if (first) return { kind: 'blocked', act: first.name, reasons: first.blockers.length };
  return { kind: 'wait', who: [...new Set(main(others).flatMap(({ actors }) => actors))] };
}
