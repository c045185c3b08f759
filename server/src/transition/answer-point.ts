import { writeAudit } from '../audit/write-audit.ts';
import { type Context } from '../context/context.ts';
import { answerBlockers } from '../procedure/answer-blockers.ts';
import { lockReadable } from '../record/access.ts';
import { changeOnce } from '../record/answered-request.ts';
import { viewBlockers } from '../record/blocker-view.ts';
import { type Refusal } from '../record/refusal.ts';
import { examine } from '../record/examine.ts';
import { loadSituation } from '../record/load-situations.ts';
import { DomainError } from '../shared/domain-error.ts';

const LONGEST_ANSWER = 4000;

export type AnswerCommand = {
  readonly requestId: string;
  readonly point: string;
  readonly answer: string;
};
export type AnswerOutcome = { readonly record: string } | { readonly refused: Refusal };

/** Answers one change that was asked for; a new answer takes the place of an earlier one. */
export async function answerPoint(
  context: Context,
  { requestId, point, answer }: AnswerCommand,
): Promise<AnswerOutcome> {
  const text = answer.trim();
  if (text === '' || text.length > LONGEST_ANSWER) {
    throw DomainError.invalidInput(`请填写修改说明，不超过 ${LONGEST_ANSWER} 字。`);
  }
  const kind = `answerPoint ${point}`;
  const outcome = await changeOnce<Refusal>(context, { requestId, kind }, async (rows) => {
    const found = await rows
      .selectFrom('point')
      .select('record_id as record')
      .where('id', '=', point)
      .executeTakeFirst();
    if (!found) throw DomainError.notFound();
    const { record } = found;
    await lockReadable(context, rows, record);
    const situation = await loadSituation(context, rows, record);
    if (!situation) throw DomainError.notFound();
    const blockers = answerBlockers(examine(situation));
    if (blockers.length > 0) return { refused: viewBlockers(blockers, situation.pack) };
    await rows
      .updateTable('point')
      .set({
        answer: text,
        answered_by: context.actor.accountId,
        answered_at: context.clock().toISOString(),
      })
      .where('id', '=', point)
      .execute();
    await writeAudit(rows, context, {
      action: 'answerPoint',
      recordId: record,
      detail: { point, answer: text, requestId },
    });
    return { done: { record } };
  });
  return 'refused' in outcome ? outcome : { record: outcome.done['record'] ?? '' };
}
