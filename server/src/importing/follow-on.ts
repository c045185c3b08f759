import { type Context } from '../context/context.ts';
import { decide } from '../procedure/decide.ts';
import { type Situation } from '../procedure/situation.ts';
import { viewBlockers } from '../record/blocker-view.ts';
import { examine } from '../record/examine.ts';
import { loadSituations } from '../record/load-situations.ts';
import { type Refusal } from '../record/refusal.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { applyAcceptance } from '../transition/apply-acceptance.ts';
import { givenAct } from '../transition/given-act.ts';
import { followingActs } from './following-acts.ts';

const NOTHING_SAID = givenAct({ input: null, reason: null, remarks: null, acknowledgements: null });

type Following = {
  readonly list: { readonly id: string };
  readonly beginning: Situation;
  readonly act: string;
  readonly ids: readonly string[];
};

/** Takes the records that a list began through one act; or says which of them may not take it, and why. */
export async function followOn(
  context: Context,
  rows: Rows,
  { list, beginning, act, ids }: Following,
): Promise<{ readonly blockers: Refusal; readonly index: number } | undefined> {
  if (!followingActs(beginning).some(({ key }) => key === act))
    throw DomainError.invalidInput('导入后不能一并办理这项，请刷新页面后重试。');
  const situations = await loadSituations(context, rows, ids);
  for (const [index, id] of ids.entries()) {
    const situation = situations.get(id);
    if (!situation) throw new Error(`record ${id} is gone`);
    const decision = decide(examine(situation), act, NOTHING_SAID);
    if (!decision) throw DomainError.invalidInput('没有这项办理事项，请刷新页面后重试。');
    if ('blockers' in decision) return { blockers: viewBlockers(decision.blockers, situation.pack), index };
    await applyAcceptance(context, rows, {
      situation,
      acceptance: decision,
      requestId: `${list.id} ${act}`,
      causedBy: null,
      reason: null,
      remarks: [],
      acknowledged: new Map(),
    });
  }
  return undefined;
}
