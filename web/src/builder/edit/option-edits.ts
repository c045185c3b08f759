import { identityOf, isObject, type Json, type JsonObject, type PackEdit } from '@lixiang/schema';
import { readList } from '../../design/read-place.ts';
import { keyOfLabel } from './key-of-label.ts';

export type OptionsAt = {
  readonly place: readonly string[];
  /** Keys of published options: they are retired instead of taken away. */
  readonly published: ReadonlySet<string>;
};

export type AddedOptions = { readonly edits: readonly PackEdit[]; readonly keys: readonly string[] };

/** New options behind another or first, with keys of their own. */
export function addOptions(
  content: Json,
  { place }: OptionsAt,
  { labels, after }: { readonly labels: readonly string[]; readonly after: string | null },
): AddedOptions {
  const taken = new Set(readList(content, place).flatMap((option) => identityOf(option) ?? []));
  const edits: PackEdit[] = [];
  const keys: string[] = [];
  let behind = after;
  for (const label of labels) {
    const key = keyOfLabel(label, taken);
    taken.add(key);
    edits.push({ kind: 'insert', into: [...place], item: { key, label }, after: behind });
    keys.push(key);
    behind = key;
  }
  return { edits, keys };
}

/** Takes an option out, or retires it where records may hold it. */
export function removeOption({ place, published }: OptionsAt, key: string): PackEdit {
  const at = [...place, key];
  return published.has(key) ? { kind: 'set', at: [...at, 'retired'], value: true } : { kind: 'remove', at };
}

/** The edits that turn the options into a list of names: what has a name keeps its key, what has none any more goes. */
export function optionsFromNames(
  content: Json,
  options: OptionsAt,
  names: readonly string[],
): readonly PackEdit[] {
  const { place } = options;
  const known = new Map(
    readList(content, place)
      .filter(isObject)
      .map((option) => [labelOf(option), option]),
  );
  const wanted = [...new Set(names)];
  const gone = [...known].filter(([label]) => !wanted.includes(label));
  const edits = gone.map(([, option]) => removeOption(options, identityOf(option) ?? ''));
  const taken = new Set([...known.values()].flatMap((option) => identityOf(option) ?? []));
  let after: string | null = null;
  for (const label of wanted) {
    const option = known.get(label);
    const key: string = (option && identityOf(option)) ?? keyOfLabel(label, taken);
    taken.add(key);
    if (!option) edits.push({ kind: 'insert', into: [...place], item: { key, label }, after });
    else {
      edits.push({ kind: 'move', at: [...place, key], into: [...place], after });
      if (option['retired'] === true)
        edits.push({ kind: 'set', at: [...place, key, 'retired'], value: false });
    }
    after = key;
  }
  return edits;
}

/** The names in a pasted text: one a line, without blanks and without what is said twice. */
export function namesIn(text: string): readonly string[] {
  const lines = text.split(/[\n\r\t]+/).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** What an option is called. */
export function labelOf(option: JsonObject): string {
  return typeof option['label'] === 'string' ? option['label'] : '';
}
