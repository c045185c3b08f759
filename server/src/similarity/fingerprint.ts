import { type Words } from './words.ts';

/** What a record is compared by. */
export type Sources = {
  readonly title: string;
  readonly texts: readonly string[];
  readonly items: readonly string[];
};

/** What is kept of a record to compare it with others: pairs of characters, and the names of what it may share. */
export type Fingerprint = {
  readonly title: readonly string[];
  readonly text: readonly string[];
  readonly items: readonly string[];
};

/** Names and long texts beyond these are cut off; what stands first counts. */
const LONGEST = { text: 200, items: 400 } as const;

/** The fingerprint of what a record says. */
export function fingerprintOf({ title, texts, items }: Sources, words: Words): Fingerprint {
  return {
    title: distinct(termsOf(words.chunksOf(title))),
    text: distinct(texts.flatMap((text) => termsOf(words.chunksOf(text)))).slice(0, LONGEST.text),
    items: distinct(items.flatMap((item) => itemTerm(item, words) ?? [])).slice(0, LONGEST.items),
  };
}

/** What a name of something shared is known by: the whole of it, told from words of the same characters. */
export function itemTerm(name: string, words: Words): string | null {
  const known = words.chunksOf(name).join('');
  return known === '' ? null : `·${known}`;
}

/** Pairs of neighbouring characters, since Chinese is written without blanks; words of letters stay whole. */
function termsOf(chunks: readonly string[]): readonly string[] {
  return chunks.flatMap((chunk) => {
    if (/^[a-z\d]/.test(chunk) || chunk.length === 1) return [chunk];
    return Array.from({ length: chunk.length - 1 }, (_, at) => chunk.slice(at, at + 2));
  });
}

/** The longest pieces of a text whose pairs are all among these. */
export function piecesOf(chunks: readonly string[], terms: ReadonlySet<string>): readonly string[] {
  const pieces = chunks.flatMap((chunk) => {
    const found: string[] = [];
    let piece = '';
    for (const term of termsOf([chunk])) {
      const shared = terms.has(term);
      if (shared) piece = piece === '' ? term : piece + term.slice(1);
      if (!shared && piece !== '') {
        found.push(piece);
        piece = '';
      }
    }
    return piece === '' ? found : [...found, piece];
  });
  return distinct(pieces);
}

function distinct(terms: readonly string[]): readonly string[] {
  return [...new Set(terms)];
}
