import { identityOf, isObject, type Json, type JsonObject } from '@lixiang/schema';
import { nameOf } from '../design/place-words.ts';
import { readList } from '../design/read-place.ts';

/** A field that offers a code list, with the fields beside it. */
export type ListUse = {
  readonly place: readonly string[];
  /** The form and the field, by name. */
  readonly words: string;
  readonly field: JsonObject;
  readonly siblings: readonly JsonObject[];
};

/** Every field that offers the options of a list, wherever in the forms. */
export function listUses(content: Json, list: string): readonly ListUse[] {
  return readList(content, ['forms']).flatMap((form) => {
    const key = identityOf(form);
    if (key === undefined) return [];
    const sections = readList(content, ['forms', key, 'sections']);
    const fields = sections.flatMap((section) => membersOf(section, 'fields'));
    return sections.flatMap((section) =>
      usesIn(membersOf(section, 'fields'), fields, {
        list,
        place: ['forms', key, 'sections', identityOf(section) ?? '', 'fields'],
        words: nameOf(form) ?? key,
      }),
    );
  });
}

/** What the options of a list may stand under: the options of the field above, or of the list itself. */
export function parentsOf(content: Json, list: string): readonly JsonObject[] {
  const found = new Map<string, JsonObject>();
  for (const { field, siblings } of listUses(content, list)) {
    const above = field['kind'] === 'cascade' ? field : siblings.find(({ key }) => key === field['parent']);
    if (!above || (field['kind'] !== 'cascade' && field['kind'] !== 'dependentChoice')) continue;
    for (const option of optionsOf(content, above)) found.set(identityOf(option) ?? '', option);
  }
  return [...found.values()];
}

type Looking = { readonly list: string; readonly place: readonly string[]; readonly words: string };

function usesIn(
  fields: readonly JsonObject[],
  siblings: readonly JsonObject[],
  { list, place, words }: Looking,
): readonly ListUse[] {
  return fields.flatMap((field) => {
    const at = [...place, identityOf(field) ?? ''];
    const named = `${words} / ${nameOf(field) ?? ''}`;
    const inner = ['columns', 'fields'].flatMap((part) => {
      const within = membersOf(field, part);
      return usesIn(within, within, { list, place: [...at, part], words: named });
    });
    const own = field['list'] === list ? [{ place: at, words: named, field, siblings }] : [];
    return [...own, ...inner];
  });
}

function optionsOf(content: Json, field: JsonObject): readonly JsonObject[] {
  const { list } = field;
  const own = membersOf(field, 'options');
  if (own.length > 0 || typeof list !== 'string') return own;
  return readList(content, ['codeLists', list, 'options']).filter(isObject);
}

function membersOf(value: Json, part: string): readonly JsonObject[] {
  return isObject(value) ? readList(value, [part]).filter(isObject) : [];
}
