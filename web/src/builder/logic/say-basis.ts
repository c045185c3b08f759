import type { Basis } from '@lixiang/schema';
import type { LoadedPack } from '../../form/loaded-pack.ts';
import { logicWords as words } from '../../wording/logic.ts';

/** What a rule rests on: its articles, why it is there although none says so, or that nothing is said. */
export function sayBasis({ basis, inferred }: Basis, { articles }: Pick<LoadedPack, 'articles'>): string {
  if (basis.length > 0) return words.restsOn(basis.map((key) => articles.get(key)?.label ?? key).join('、'));
  return inferred === undefined ? words.noBasis : words.inferred;
}
