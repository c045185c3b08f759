import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type AskedTask } from '../procedure/review-state.ts';
import { viewBasis } from '../record/blocker-view.ts';
import { examinationOf } from '../record/examinations.ts';
import { instant, partLoader } from '../record/record-parts.ts';
import { RemarkKind } from '../record/remark.type.ts';
import {
  type OpinionNode,
  type OutcomeNode,
  type ReviewStateNode,
  type ReviewTaskNode,
} from './review.type.ts';

/** The reviews of a record: who is asked what, and what they have said. */
export async function reviewsOf(context: Context, record: string): Promise<readonly ReviewStateNode[]> {
  const [examination, opinions] = await Promise.all([
    examinationOf(context, record),
    opinionLoader(context).load(record),
  ]);
  const { type, pack } = examination.situation;
  const texts = new Map(opinions.map((opinion) => [opinion.id, opinion]));
  return (type.procedure?.reviews ?? []).flatMap((review) => {
    const state = examination.review(review.key);
    if (!state) return [];
    const { open, complete, passed, tasks } = state;
    const { key, name } = review;
    return [
      {
        key,
        name,
        open,
        complete,
        passed,
        basis: viewBasis(review, pack),
        tasks: tasks.map((task) => viewTask(task, texts)),
      },
    ];
  });
}

type OpinionRow = Omit<OpinionNode, 'outcome'> & { readonly outcome: string };

/** What is asked of one of those whose opinion a task wants, as the API tells it. */
export function viewTask(
  { task, asked, opinion, superseded, waitsFor, open, mine }: AskedTask,
  texts: ReadonlyMap<string, OpinionRow>,
): ReviewTaskNode {
  const outcomes = task.outcomes.map(({ key, label, remarks }) => ({ key, label, remarks }));
  const view = (id: string) => viewOpinion(texts.get(id), outcomes);
  return {
    key: task.key,
    name: task.name,
    asked,
    open,
    waitsFor,
    mine,
    outcomes,
    advisory: task.advisory,
    form: task.form ?? null,
    opinion: opinion ? (view(opinion.id)[0] ?? null) : null,
    superseded: superseded.flatMap(({ id }) => view(id)),
  };
}

function viewOpinion(row: OpinionRow | undefined, outcomes: readonly OutcomeNode[]): readonly OpinionNode[] {
  if (!row) return [];
  const outcome = outcomes.find(({ key }) => key === row.outcome) ?? {
    key: row.outcome,
    label: row.outcome,
    remarks: RemarkKind.NONE,
  };
  return [{ ...row, outcome }];
}

const opinionLoader = partLoader<OpinionRow>({
  name: 'opinions',
  rows: sql`select opinion.id, opinion.outcome, opinion.text, opinion."values", ${instant('opinion.at')} as at,
      account.name as by
    from opinion join account on account.id = opinion.account_id
    where opinion.record_id = asked.id order by opinion.id`,
});
