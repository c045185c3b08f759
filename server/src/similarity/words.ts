import { type Thesaurus } from '@lixiang/schema';

/** How a text is cut into what is compared: words of the same meaning are one, and common ones separate. */
export type Words = { readonly chunksOf: (text: string) => readonly string[] };

/** Years and the numbers of phases tell nothing apart; 12345 and 110 do. */
const NUMBER = /^(?:\d{1,2}|(?:19|20)\d\d)$/;
const RUN = /\p{Script=Han}+|[a-z]+|\d+/gu;
const HAN = /^\p{Script=Han}/u;
const PREFERRED = 0;

/** The vocabulary of a jurisdiction made ready: the longest word that it knows at a place is the word there. */
export function compileWords(thesaurus: Thesaurus | undefined): Words {
  const meaning = new Map<string, string>();
  for (const word of thesaurus?.common ?? []) meaning.set(normalise(word), '');
  for (const group of thesaurus?.same ?? [])
    for (const word of group) meaning.set(normalise(word), normalise(group[PREFERRED] ?? word));
  const longest = Math.max(0, ...[...meaning.keys()].map(({ length }) => length));
  return {
    chunksOf: (text) => {
      const said = runsOf(normalise(text));
      const telling = said.flatMap((run) => split(run, meaning, longest));
      // A title of nothing but common words is compared as it stands.
      return telling.length > 0 ? telling : said;
    },
  };
}

/** Full-width letters and figures, and capitals, are the same as the plain ones. */
function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function runsOf(text: string): readonly string[] {
  return (text.match(RUN) ?? []).filter((run) => !NUMBER.test(run));
}

function split(run: string, meaning: ReadonlyMap<string, string>, longest: number): readonly string[] {
  if (!HAN.test(run)) return meaning.get(run) === '' ? [] : [meaning.get(run) ?? run];
  const chunks: string[] = [];
  let chunk = '';
  for (let at = 0; at < run.length;) {
    const word = wordAt(run, at, { meaning, longest });
    const meant = meaning.get(word) ?? word;
    if (meant === '') {
      chunks.push(chunk);
      chunk = '';
    } else chunk += meant;
    at += word.length;
  }
  return [...chunks, chunk].filter((each) => each !== '');
}

type Vocabulary = { readonly meaning: ReadonlyMap<string, string>; readonly longest: number };

function wordAt(run: string, at: number, { meaning, longest }: Vocabulary): string {
  for (let length = Math.min(longest, run.length - at); length > 1; length -= 1) {
    const word = run.slice(at, at + length);
    if (meaning.has(word)) return word;
  }
  return run.slice(at, at + 1);
}
