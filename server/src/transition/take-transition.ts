import { decide } from '../procedure/decide.ts';
import { type Context } from '../context/context.ts';
import { requireReadable } from '../record/access.ts';
import { changeOnce, type Outcome } from '../record/answered-request.ts';
import { viewBlockers } from '../record/blocker-view.ts';
import { type Refusal } from '../record/refusal.ts';
import { checkWords } from '../record/check-words.ts';
import { examine } from '../record/examine.ts';
import { locksForAct } from '../record/lock-for-act.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { applyAcceptance } from './apply-acceptance.ts';
import { takeDueActs } from './due-acts.ts';
import { loadUnder } from './load-locked.ts';
import { type Given, givenAct } from './given-act.ts';

export type TakeCommand = Given & {
  readonly requestId: string;
  readonly record: string;
  readonly transition: string;
  readonly expectedVersion: number;
};
export type TakeOutcome = { readonly record: string; readonly event: string } | { readonly refused: Refusal };

/** Takes a transition with all that it carries along, or answers every reason why not and changes nothing. */
export async function takeTransition(context: Context, command: TakeCommand): Promise<TakeOutcome> {
  const { requestId, record, transition } = command;
  const kind = `takeTransition ${record} ${transition}`;
  const outcome = await changeOnce<Refusal>(context, { requestId, kind }, (rows) =>
    take(context, rows, command),
  );
  return 'refused' in outcome ? outcome : { record, event: outcome.done['event'] ?? '' };
}

async function take(context: Context, rows: Rows, command: TakeCommand): Promise<Outcome<Refusal>> {
  const { record, transition, expectedVersion, requestId } = command;
  const [locks] = await Promise.all([
    locksForAct(context, rows, [record]),
    requireReadable(context, rows, record),
  ]);
  const situation = await loadUnder(context, rows, { record, locks });
  const { version } = situation.record;
  if (version !== expectedVersion) throw DomainError.staleVersion(version);
  const act = givenAct(command);
  checkWords({ texts: [act.reason ?? '', ...act.acknowledged.values()], remarks: act.remarks }, situation);
  const decision = decide(examine(situation), transition, act);
  if (!decision) throw DomainError.invalidInput('没有这项办理事项，请刷新页面后重试。');
  if ('blockers' in decision) return { refused: viewBlockers(decision.blockers, situation.pack) };
  const event = await applyAcceptance(context, rows, {
    situation,
    acceptance: decision,
    requestId,
    causedBy: null,
    reason: act.reason,
    remarks: act.remarks,
    acknowledged: act.acknowledged,
  });
  await takeDueActs(context, rows, [situation]);
  return { done: { record, event } };
}
