import { identityOf, isList, isObject, type Json, type JsonObject, type PackEdit } from '@lixiang/schema';
import { readPlace } from '../../design/read-place.ts';
import { heldList, keysInForm, natureOf } from './form-places.ts';
import { insertionAfter } from './insertion.ts';
import { isKeyOfLabel, keyOfLabel } from './key-of-label.ts';

const FORMAT = 'lixiang.form-items';

export type CopiedItems = {
  readonly nature: 'section' | 'field';
  readonly items: readonly JsonObject[];
};

/** Things of a form as text for the clipboard, which another form, or another county, can take in. */
export function copyItems(content: Json, places: readonly (readonly string[])[]): string {
  const items = places.flatMap((place) => {
    const value = readPlace(content, place);
    return isObject(value) ? [{ place, value }] : [];
  });
  const isSection = items.length > 0 && items.every(({ place }) => natureOf(place) === 'section');
  const fields = items.flatMap(({ place, value }) =>
    natureOf(place) === 'section' ? fieldsOf(value) : [value],
  );
  return JSON.stringify(
    {
      format: FORMAT,
      nature: isSection ? 'section' : 'field',
      items: isSection ? items.map(({ value }) => value) : fields,
    },
    null,
    2,
  );
}

/** Reads what `copyItems` wrote; nothing where the text is something else. */
export function readCopied(text: string): CopiedItems | undefined {
  const value = parsed(text);
  if (!isObject(value) || value['format'] !== FORMAT || !isList(value['items'])) return undefined;
  const items = value['items'].filter(isObject).filter((item) => identityOf(item) !== undefined);
  if (items.length === 0) return undefined;
  return { nature: value['nature'] === 'section' ? 'section' : 'field', items };
}

export type Pasted = { readonly edits: readonly PackEdit[]; readonly places: readonly (readonly string[])[] };

/** Puts copies behind what is selected, under keys of their own where theirs are taken. */
export function pasteItems(
  content: Json,
  form: readonly string[],
  { copied, selected }: { readonly copied: CopiedItems; readonly selected: readonly string[] | undefined },
): Pasted | undefined {
  const plain = copied.items.every((item) => heldList(item) === undefined && item['kind'] !== undefined);
  const isInner =
    selected !== undefined && natureOf(selected) === 'inner' && copied.nature === 'field' && plain;
  const nature = isInner ? 'inner' : copied.nature;
  const insertion = insertionAfter(content, form, { selected, nature });
  if (!insertion) return undefined;
  const taken = new Set(keysInForm(content, form));
  const edits: PackEdit[] = [];
  const places: (readonly string[])[] = [];
  let { after } = insertion;
  for (const item of copied.items) {
    const copy = rekeyed(item, taken);
    edits.push({ kind: 'insert', into: [...insertion.into], item: copy, after });
    after = identityOf(copy) ?? null;
    places.push([...insertion.into, after ?? '']);
  }
  return { edits, places };
}

/** The same thing, with a key that is not taken for itself, and of a section for its fields. */
function rekeyed(item: JsonObject, taken: Set<string>): JsonObject {
  const key = identityOf(item) ?? '';
  const label = item['label'] ?? item['title'];
  const next = taken.has(key) ? freshKey(key, { label, taken }) : key;
  taken.add(next);
  const held = heldList(item);
  const within = held === undefined && isList(item['fields']) ? 'fields' : undefined;
  const list = within === undefined ? undefined : item[within];
  if (within === undefined || !isList(list)) return { ...item, key: next };
  return {
    ...item,
    key: next,
    [within]: list.map((inner) => (isObject(inner) ? rekeyed(inner, taken) : inner)),
  };
}

function freshKey(
  key: string,
  { label, taken }: { readonly label: Json | undefined; readonly taken: ReadonlySet<string> },
): string {
  if (typeof label === 'string' && isKeyOfLabel(key, label)) return keyOfLabel(label, taken);
  const stem = key.replace(/\d+$/, '');
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
}

function fieldsOf(section: JsonObject): readonly JsonObject[] {
  return isList(section['fields']) ? section['fields'].filter(isObject) : [];
}

function parsed(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
