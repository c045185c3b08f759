import type { Circumstances } from '@lixiang/forms';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { type ActDraft, beginAct } from '../transition/act-draft.ts';
import type { TransitionOption } from '../transition/transition-fragments.ts';
import type { KeptAct } from './kept-beginning.ts';

type Restoring = {
  readonly pack: LoadedPack;
  readonly circumstances: Circumstances;
  readonly kept: KeptAct | undefined;
};

/** An act as it was filled in before, judged by the form of today; a new one where nothing was. */
export function restoreAct(
  option: Pick<TransitionOption, 'input' | 'remarks'>,
  { pack, circumstances, kept }: Restoring,
): ActDraft {
  const begun = beginAct(option, pack, circumstances);
  if (!kept) return begun;
  const remarks = kept.remarks.length > 0 ? kept.remarks : begun.remarks;
  const form = option.input === null ? undefined : pack.form(option.input);
  if (!form) return { ...begun, ...kept, remarks };
  const session = pack.compiled(form).open(kept.input, circumstances);
  return { ...begun, ...kept, remarks, inputIssues: session.issues() };
}
