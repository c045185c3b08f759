import { packError, type PackIssue } from '../issue.ts';
import { isStruct } from '../expression/read-value.ts';
import { type Pack } from '../model/pack.ts';

/** Every article that anything in a pack rests on is one of the regulation's. */
export function checkArticles(pack: Pack): readonly PackIssue[] {
  const articles = new Set(pack.regulation.articles.map((article) => article.key));
  return citations(pack, []).flatMap(({ article, path }) =>
    articles.has(article) ? [] : [packError(path, 'unknownArticle', { key: article })],
  );
}

type Citation = { readonly article: string; readonly path: readonly string[] };

/** `basis` means the same wherever it stands, so it is looked for everywhere. */
function citations(value: unknown, path: readonly string[]): readonly Citation[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => citations(item, [...path, String(at)]));
  if (!isStruct(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    if (key !== 'basis' || !Array.isArray(member)) return citations(member, [...path, key]);
    return member.map((article, at) => ({ article: String(article), path: [...path, key, String(at)] }));
  });
}
