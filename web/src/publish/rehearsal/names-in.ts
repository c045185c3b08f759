import { objectOf } from '../../api/json.ts';

/** What a pack has names for, and where its lists of them stand. */
const PLACES = {
  article: ['regulation', 'articles'],
  clock: ['procedures', 'clocks'],
  document: ['recordTypes', 'documents'],
  fact: ['recordTypes', 'facts'],
  form: ['forms'],
  link: ['recordTypes', 'links'],
  office: ['offices'],
  panel: ['procedures', 'panels'],
  parameter: ['parameters'],
  recordType: ['recordTypes'],
  review: ['procedures', 'reviews'],
  state: ['procedures', 'states'],
  transition: ['procedures', 'transitions'],
} as const;

export type Named = keyof typeof PLACES;
/** What people call the thing with this key. */
export type Name = (kind: Named, key: string) => string;

/** Names by key out of a pack, which may be any JSON; several things of one key, or none, are called by it. */
export function namesIn(content: unknown): Name {
  return (kind, key) => {
    const found = itemsAt(content, PLACES[kind]).filter((item) => item['key'] === key);
    const names = new Set(found.map((item) => item['name'] ?? item['label']));
    const [name] = names;
    return names.size === 1 && typeof name === 'string' ? name : key;
  };
}

function itemsAt(value: unknown, path: readonly string[]): readonly Readonly<Record<string, unknown>>[] {
  const [next, ...rest] = path;
  if (Array.isArray(value)) return value.flatMap((each) => itemsAt(each, path));
  if (next === undefined) return [objectOf(value)];
  return itemsAt(objectOf(value)[next], rest);
}
