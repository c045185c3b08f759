import { identityOf, isList, isObject, type Json } from '@lixiang/schema';
import { pinyin } from 'pinyin-pro';
import { nameOf } from '../design/place-words.ts';
import { readList } from '../design/read-place.ts';
import { baseWords } from '../wording/base.ts';
import { designWords } from '../wording/design.ts';
import { baseAt } from './base/locks-at.ts';
import { itemsOfForm } from './edit/form-places.ts';

export type ListedForm = {
  readonly key: string;
  readonly name: string;
  readonly fields: number;
  /** Whether a table is its main part: a catalogue or a list. */
  readonly isCatalogue: boolean;
  /** The documents that are filled in on it, with the record types that they belong to. */
  readonly uses: readonly string[];
  /** What it rests on, by name and version. */
  readonly base: string | undefined;
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
        base: baseName(content, key),
      },
    ];
  });
}

function baseName(content: Json, form: string): string | undefined {
  const base = baseAt(content, ['forms', form]);
  return base && baseWords.mark(base.title, base.version);
}

/** Whether a form is what somebody looks for, by name, key or pinyin. */
export function isSoughtForm({ name, key }: ListedForm, sought: string): boolean {
  const text = sought.trim().toLowerCase();
  if (text === '') return true;
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
  return [name, key.toLowerCase(), letters].some((part) => part.includes(text));
}

/** Wherever records are filled in on it: documents of record types, opinions and acts of procedures. */
function usesOf(content: Json, form: string): readonly string[] {
  return ['recordTypes', 'procedures'].flatMap((part) =>
    readList(content, [part]).flatMap((owner) => namedUses(owner, form, [])),
  );
}

function namedUses(value: Json, form: string, names: readonly string[]): readonly string[] {
  if (isList(value)) return value.flatMap((item) => namedUses(item, form, names));
  if (!isObject(value)) return [];
  const within = names.concat(nameOf(value) ?? []);
  const own = [value['form'], value['input']].includes(form) ? [within.join(' / ')] : [];
  return own.concat(Object.values(value).flatMap((member) => namedUses(member, form, within)));
}
