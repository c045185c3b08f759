import { type Remark } from './act.ts';
import { whoAre } from './actor.ts';
import { type Blocker, blocked } from './blocker.ts';
import { type Examination } from './examination.ts';
import { type AskedTask, type ReviewState, type ReviewTask } from './review-state.ts';

/** One of those whose opinion a review's task asks; undefined where it is not asked of them. */
export function findAsked(review: ReviewState, task: string, asked: string): AskedTask | undefined {
  return review.tasks.find((each) => each.task.key === task && each.asked.key === asked);
}

/** Every reason why whoever asks may not give this opinion now. */
export function opinionBlockers(
  { review, open }: ReviewState,
  {
    task,
    found,
    examination,
  }: {
    readonly task: ReviewTask;
    readonly found: AskedTask | undefined;
    readonly examination: Examination;
  },
): readonly Blocker[] {
  const { key } = review;
  if (!found || !open) return [blocked({ code: 'notAsked', key, name: task.name }, review)];
  const blockers: Blocker[] = [];
  if (found.waitsFor.length > 0) {
    blockers.push(blocked({ code: 'waitsFor', key, tasks: found.waitsFor }, review));
  }
  if (!found.mine) {
    const by = task.recordedBy.length > 0 ? task.recordedBy : [task.ask];
    blockers.push(blocked({ code: 'wrongActor', who: whoAre(by, examination) }, review));
  }
  return blockers;
}

/** What must be said with an outcome and has not been. */
export function saidBlockers(
  { review }: ReviewState,
  outcome: ReviewTask['outcomes'][number],
  { text, remarks }: { readonly text: string | null; readonly remarks: readonly Remark[] },
): readonly Blocker[] {
  const wanted = outcome.remarks;
  if (wanted === 'none') return [];
  const said = wanted === 'reason' ? [text ?? ''] : remarks.map((remark) => remark.text);
  return said.some((each) => each.trim() !== '')
    ? []
    : [blocked({ code: 'remarksMissing', remarks: wanted }, review)];
}
