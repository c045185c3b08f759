import { identityOf, isList, isObject, type Json, type JsonObject } from '@lixiang/schema';
import { pinyin } from 'pinyin-pro';
import { nameOf } from '../design/place-words.ts';
import { readList } from '../design/read-place.ts';
import { designWords } from '../wording/design.ts';
import { itemsOfForm } from './edit/form-places.ts';

export type ListedForm = {
  readonly key: string;
  readonly name: string;
  readonly fields: number;
  /** Whether a table is its main part: a catalogue or a list. */
  readonly isCatalogue: boolean;
  /** The documents that are filled in on it, with the record types that they belong to. */
  readonly uses: readonly string[];
};

/** Every form of the design. */
export function listForms(content: Json): readonly ListedForm[] {
  return readList(content, ['forms']).flatMap((form): readonly ListedForm[] => {
    const key = identityOf(form);
    if (key === undefined || !isObject(form)) return [];
    const items = itemsOfForm(content, ['forms', key]);
    return [
      {
        key,
        name: nameOf(form) ?? designWords.unnamed,
        fields: items.filter(({ nature }) => nature !== 'section').length,
        isCatalogue: items.some(({ value }) => value['kind'] === 'table' && value['style'] === 'sheet'),
        uses: usesOf(content, key),
      },
    ];
  });
}

/** Whether a form is what somebody looks for, by name, key or pinyin. */
export function isSoughtForm({ name, key }: ListedForm, sought: string): boolean {
  const text = sought.trim().toLowerCase();
  if (text === '') return true;
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
  return [name, key.toLowerCase(), letters].some((part) => part.includes(text));
}

function usesOf(content: Json, form: string): readonly string[] {
  return readList(content, ['recordTypes'])
    .filter(isObject)
    .flatMap((type) =>
      documentsOf(type)
        .filter((document) => document['form'] === form)
        .map((document) => `${nameOf(type) ?? ''} / ${nameOf(document) ?? ''}`),
    );
}

function documentsOf({ documents }: JsonObject): readonly JsonObject[] {
  return isList(documents) ? documents.filter(isObject) : [];
}
