import { statesIn } from '@lixiang/schema';
import { type Context } from '../context/context.ts';
import { allOptions, type Option, optionsFrom } from '../procedure/options.ts';
import { type Situation } from '../procedure/situation.ts';
import { viewBasis, viewBlockers } from '../record/blocker-view.ts';
import { examinationOf } from '../record/examinations.ts';
import { stateIn } from '../record/states.ts';
import { wordWho } from '../record/wording.ts';
import { type TransitionOption } from './transition.type.ts';

/** What may be done from a record's state and, where not, why not. */
export async function optionsOf(context: Context, record: string): Promise<readonly TransitionOption[]> {
  const examination = await examinationOf(context, record);
  return optionsFrom(examination).map((option) => viewOption(option, examination.situation));
}

/** The same for every act of the procedure, from whatever state it starts. */
export async function everyOptionOf(context: Context, record: string): Promise<readonly TransitionOption[]> {
  const examination = await examinationOf(context, record);
  return allOptions(examination).map((option) => viewOption(option, examination.situation));
}

/** One act as the API tells it. */
export function viewOption(
  { transition, to, actors, mine, allowed, blockers, warnings }: Option,
  { type, pack }: Situation,
): TransitionOption {
  const { key, name, tone, remarks, documents } = transition;
  return {
    key,
    name,
    tone,
    remarks,
    documents,
    mine,
    allowed,
    help: transition.help ?? null,
    from: statesIn(transition.from, type.procedure).map((state) => stateIn(type, state)),
    to: to === null ? null : stateIn(type, to),
    basis: viewBasis(transition, pack),
    actors: actors.map(wordWho),
    blockers: viewBlockers(blockers, pack),
    warnings: viewBlockers(warnings, pack),
    input: transition.input ?? null,
  };
}
