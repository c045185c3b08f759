import type { Basis } from '@lixiang/schema';
import type { ShownBasis } from '../../ui/article-chips.tsx';
import type { LoadedPack } from '../loaded-pack.ts';

/** What a definition rests on, with the labels and summaries of its articles; undefined where it names nothing. */
export function basisOf(pack: LoadedPack, { basis, inferred }: Basis): ShownBasis | undefined {
  const articles = basis.flatMap((key) => pack.articles.get(key) ?? []);
  if (articles.length === 0 && inferred === undefined) return undefined;
  return { articles, inferred: inferred ?? null };
}
