import { pinyin } from 'pinyin-pro';

const LONGEST = 40;

/** A key that says a label in pinyin, `projectName` fashion, and is not taken yet. */
export function keyOfLabel(label: string, taken: ReadonlySet<string>): string {
  const stem = stemOf(label);
  if (!taken.has(stem) && !RESERVED.has(stem)) return stem;
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
}

/** Whether a key is the one that a label would get, but for the number that tells it from others. */
export function isKeyOfLabel(key: string, label: string): boolean {
  const stem = stemOf(label);
  return key.startsWith(stem) && /^\d*$/.test(key.slice(stem.length));
}

/** Words that mean something else in expressions. */
const RESERVED: ReadonlySet<string> = new Set([
  ...'constructor prototype toString valueOf hasOwnProperty type id answers row param today unit'.split(' '),
  ...'true false null in as break const continue else for function if import let loop package'.split(' '),
  ...'namespace return var void while'.split(' '),
]);

function stemOf(label: string): string {
  const syllables = pinyin(label.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
    .flatMap((part) => part.split(/[^A-Za-z0-9]+/))
    .filter((part) => part !== '');
  const words = /^\d/.test(syllables[0] ?? '') ? ['no', ...syllables] : syllables;
  let stem = '';
  for (const word of words) {
    const next = stem === '' ? lowerFirst(word) : stem + upperFirst(word);
    if (next.length > LONGEST) break;
    stem = next;
  }
  return stem === '' ? 'item' : stem;
}

function lowerFirst(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
