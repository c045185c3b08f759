import type { Json, PackEdit } from '@lixiang/schema';
import { baseWords as words } from '../../wording/base.ts';
import { effectOf } from '../exchange/take-over.ts';
import { TakeOverReport } from '../exchange/take-over-report.tsx';

type BaseEffectProps = { readonly content: Json; readonly edits: readonly PackEdit[] };

/** What taking a base over changes in the county's forms and lists, and what would then be wrong. */
export function BaseEffect({ content, edits }: BaseEffectProps) {
  const effect = effectOf(content, edits);
  if (!effect) return null;
  const differences = effect.differences.filter(({ at }) => at[0] !== 'bases');
  if (differences.length === 0 && effect.issues.length === 0) return <p>{words.nothingElse}</p>;
  return <TakeOverReport before={content} effect={{ ...effect, differences }} />;
}
