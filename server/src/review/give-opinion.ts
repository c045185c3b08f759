import { type Values } from '@lixiang/forms';
import { writeAudit } from '../audit/write-audit.ts';
import { type Context } from '../context/context.ts';
import { unitValues } from '../procedure/document-state.ts';
import { type Examination } from '../procedure/examination.ts';
import { type Remark } from '../procedure/act.ts';
import { findAsked, opinionBlockers, saidBlockers } from '../procedure/opinion-blockers.ts';
import { inputsDigest, type ReviewTask } from '../procedure/review-state.ts';
import { lockReadable } from '../record/access.ts';
import { changeOnce, type Outcome } from '../record/answered-request.ts';
import { viewBlockers, viewIssues } from '../record/blocker-view.ts';
import { type Refusal } from '../record/refusal.ts';
import { checkWords } from '../record/check-words.ts';
import { examine } from '../record/examine.ts';
import { insertPoints } from '../record/insert-points.ts';
import { loadSituation } from '../record/load-situations.ts';
import { reportAsked } from '../record/report-kept.ts';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import { type Issue } from '../shared/issue.type.ts';
import { json, type Rows } from '../storage/rows.ts';

export type OpinionCommand = {
  readonly requestId: string;
  readonly record: string;
  readonly review: string;
  readonly task: string;
  readonly asked: string;
  readonly outcome: string;
  readonly text: string | null;
  readonly remarks: readonly Remark[] | null;
  readonly values: unknown;
};
export type NotGiven = { readonly blockers: Refusal } | { readonly issues: readonly Issue[] };

/** Enters an opinion that is being asked for; until the review closes, a later one takes its place. */
export async function giveOpinion(
  context: Context,
  command: OpinionCommand,
): Promise<{ readonly record: string } | { readonly notGiven: NotGiven }> {
  const { requestId, record, review, task, asked } = command;
  const kind = `giveOpinion ${record} ${review} ${task} ${asked}`;
  const outcome = await changeOnce<NotGiven>(context, { requestId, kind }, (rows) =>
    give(context, rows, command),
  );
  return 'refused' in outcome ? { notGiven: outcome.refused } : { record };
}

async function give(context: Context, rows: Rows, command: OpinionCommand): Promise<Outcome<NotGiven>> {
  const { record, outcome, asked } = command;
  await lockReadable(context, rows, record);
  const situation = await loadSituation(context, rows, record);
  if (!situation) throw DomainError.notFound();
  const examination = examine(situation);
  const review = examination.review(command.review);
  const task = review?.review.tasks.find(({ key }) => key === command.task);
  const said = task?.outcomes.find(({ key }) => key === outcome);
  if (!review || !task || !said) {
    throw DomainError.invalidInput('没有这项意见征求，请刷新页面后重试。');
  }
  const { text } = command;
  const remarks = command.remarks ?? [];
  checkWords({ texts: [text ?? ''], remarks }, situation);
  const found = findAsked(review, task.key, asked);
  const blockers = [
    ...opinionBlockers(review, { task, found, examination }),
    ...saidBlockers(review, said, { text, remarks }),
  ];
  if (blockers.length > 0) return { refused: { blockers: viewBlockers(blockers, situation.pack) } };
  const answers = readAnswers(task, command.values, examination);
  if ('issues' in answers) return { refused: answers };

  const earlier = situation.opinions.filter(
    (each) => each.review === review.review.key && each.task === task.key && each.asked === asked,
  );
  const id = newId();
  const inputs = inputsDigest(review.review, task, { asking: examination, digest: examination.digest });
  await rows
    .insertInto('opinion')
    .values({
      jurisdiction: context.jurisdiction,
      id,
      record_id: record,
      review: review.review.key,
      task: task.key,
      asked,
      outcome,
      text: text?.trim() ? text.trim() : null,
      values: answers.values === null ? null : json(answers.values),
      inputs,
      round: earlier.length + 1,
      account_id: context.account,
      at: context.clock().toISOString(),
    })
    .execute();
  if (said.remarks === 'points') {
    await insertPoints(context, rows, { record, remarks, raisedBy: { opinion: id } });
  }
  const given = {
    id,
    review: review.review.key,
    task: task.key,
    asked,
    outcome,
    digest: inputs,
    on: situation.today,
  };
  await reportAsked(context, rows, { ...situation, opinions: [...situation.opinions, given] });
  await writeAudit(rows, context, {
    action: 'giveOpinion',
    recordId: record,
    detail: { review: review.review.key, task: task.key, asked, outcome, requestId: command.requestId },
  });
  return { done: { record, opinion: id } };
}

/** The accepted answers of a task's form, or what is wrong with them. */
function readAnswers(
  { form }: ReviewTask,
  given: unknown,
  { situation }: Examination,
): { readonly values: Values | null } | { readonly issues: readonly Issue[] } {
  const { pack, today, unit } = situation;
  const compiled = form === undefined ? undefined : pack.form(form);
  if (!compiled) return { values: null };
  const view = compiled.evaluate(isValues(given) ? given : {}, {
    today,
    parameters: pack.parameters,
    unit: unitValues(unit),
  });
  const wrong = view.issues.some(({ severity }) => severity === 'error');
  return wrong ? { issues: viewIssues(view.issues, form ?? null, pack) } : { values: view.values };
}

function isValues(given: unknown): given is Values {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
