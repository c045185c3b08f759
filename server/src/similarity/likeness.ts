import { type Fingerprint } from './fingerprint.ts';

/** How much a term tells apart, in a jurisdiction. */
export type Rarity = (term: string) => number;

/** How like another record is, and what it shares. */
export type Likeness = {
  /** Thousandths; 1000 is the same. */
  readonly score: number;
  readonly title: ReadonlySet<string>;
  readonly text: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
};

/** What counts how much, where both records have it. */
const WEIGHTS = { title: 5, text: 3, items: 3 } as const;

/** Compares what one asks about with what another has handed in. */
export function likenessOf(asked: Fingerprint, other: Fingerprint, rarity: Rarity): Likeness {
  const whole = (of: Fingerprint) => [...new Set([...of.title, ...of.text])];
  const titles = overlap(asked.title, other.title, rarity);
  const texts = overlap(whole(asked), whole(other), rarity);
  const items = overlap(asked.items, other.items, rarity);
  const parts = [
    { likeness: titles.likeness, weight: WEIGHTS.title },
    { likeness: texts.likeness, weight: WEIGHTS.text },
    ...(asked.items.length > 0 && other.items.length > 0
      ? [{ likeness: items.likeness, weight: WEIGHTS.items }]
      : []),
  ];
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const score = parts.reduce((sum, { likeness, weight }) => sum + likeness * weight, 0) / total;
  const ofTitle = new Set(titles.shared);
  return {
    score: Math.round(score * 1000),
    title: ofTitle,
    text: new Set(texts.shared.filter((term) => !ofTitle.has(term))),
    items: new Set(items.shared),
  };
}

/**
 * How much of what is asked about is in the other, by what it tells apart, and how much of the other is in what is
 * asked about: a long text that mentions everything is like nothing.
 */
function overlap(asked: readonly string[], other: readonly string[], rarity: Rarity) {
  const there = new Set(other);
  const shared = asked.filter((term) => there.has(term));
  const weigh = (terms: readonly string[]) => terms.reduce((sum, term) => sum + rarity(term), 0);
  const of = weigh(asked);
  if (of === 0 || shared.length === 0) return { shared, likeness: 0 };
  const covered = weigh(shared) / of;
  const covering = Math.min(1, (shared.length / there.size) * 1.5);
  return { shared, likeness: covered ** 0.7 * covering ** 0.3 };
}
