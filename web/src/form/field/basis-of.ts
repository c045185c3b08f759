import type { Basis } from '@lixiang/schema';
import type { ShownBasis } from '../../ui/article-chips.tsx';
import type { LoadedPack } from '../loaded-pack.ts';

/**
 * What a definition rests on, with the labels and summaries of its articles; undefined where it names nothing that
 * the whole it stands in does not rest on as well.
 */
export function basisOf(
  pack: LoadedPack,
  { basis, inferred }: Basis,
  whole: readonly string[] = [],
): ShownBasis | undefined {
  const articles = basis.filter((key) => !whole.includes(key)).flatMap((key) => pack.articles.get(key) ?? []);
  if (articles.length === 0 && inferred === undefined) return undefined;
  return { articles, inferred: inferred ?? null };
}
