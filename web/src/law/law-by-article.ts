import {
  type Article,
  type Coverage,
  coverageOf,
  type Pack,
  type Proof,
  type Provision,
  provisionsOf,
} from '@lixiang/schema';

/** What the system does about one article. */
export type ArticleLaw = {
  readonly article: Article;
  readonly requirements: readonly Coverage[];
  /** What rests on it without meeting a requirement of its. */
  readonly provisions: readonly Provision[];
};

/** Article by article: what it asks for, what meets that, what shows it, and what else rests on it. */
export function lawByArticle(pack: Pack, proofs: readonly Proof[]): readonly ArticleLaw[] {
  const coverage = coverageOf(pack, proofs);
  const provisions = provisionsOf(pack);
  return pack.regulation.articles.map((article) => {
    const requirements = coverage.filter(({ requirement }) => requirement.basis.includes(article.key));
    const meeting = new Set(requirements.flatMap((each) => each.provisions.map(placeOf)));
    return {
      article,
      requirements,
      provisions: provisions.filter(
        (provision) => provision.basis.includes(article.key) && !meeting.has(placeOf(provision)),
      ),
    };
  });
}

function placeOf({ path }: Provision): string {
  return path.join('.');
}

export type Sought = { readonly text: string; readonly standing: Coverage['standing'] | 'all' };

/** Those articles in which something is sought, each with the requirements of the standing that is asked for. */
export function seek(law: readonly ArticleLaw[], { text, standing }: Sought): readonly ArticleLaw[] {
  const words = text.trim();
  return law
    .map((each) => ({
      ...each,
      requirements: each.requirements.filter((one) => standing === 'all' || one.standing === standing),
    }))
    .filter((each) => standing === 'all' || each.requirements.length > 0)
    .filter((each) => words === '' || textOf(each).includes(words));
}

function textOf({ article, requirements, provisions }: ArticleLaw): string {
  const names = requirements.flatMap(({ requirement, provisions: meeting }) => [
    requirement.ref,
    requirement.name,
    ...meeting.map(({ name }) => name),
  ]);
  return [article.label, article.summary, ...names, ...provisions.map(({ name }) => name)].join(' ');
}
