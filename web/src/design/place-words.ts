import { isList, isObject, type Json } from '@lixiang/schema';
import { designWords } from '../wording/design.ts';
import { hasWord, wordProperty } from '../wording/pack-property.ts';
import { stepInto } from './read-place.ts';

/** A place as people know it: what stands there by its name or its number, from the outside in. */
export function placeWords(content: Json, place: readonly string[]): readonly string[] {
  const words: string[] = [];
  let value: Json | undefined = content;
  /** The name of a list goes without saying where what stands in it has a name. */
  let list: { readonly items: readonly Json[]; readonly name: string | undefined } | undefined;
  for (const step of place) {
    value = stepInto(value, step);
    const said =
      (step === 'layout' ? undefined : nameOf(value)) ?? (hasWord(step) ? wordProperty(step) : undefined);
    if (isList(value)) list = { items: value, name: listNames[step] ?? said };
    else {
      const name = said ?? (list?.name && designWords.nth(list.name, numberIn(list.items, value)));
      if (name !== undefined) words.push(name);
      list = undefined;
    }
  }
  if (list?.name !== undefined) words.push(list.name);
  return words.length > 0 ? words : [designWords.wholePack];
}

/** Lists that go by another name than the property of the same key elsewhere. */
const listNames: Readonly<Record<string, string>> = { rows: designWords.rowsOfPaper };

function numberIn(items: readonly Json[], value: Json | undefined): number {
  return items.findIndex((item) => item === value) + 1;
}

/** What a thing is called. */
export function nameOf(value: Json | undefined): string | undefined {
  if (!isObject(value)) return undefined;
  const name = value['label'] ?? value['name'] ?? value['title'] ?? value['message'];
  return typeof name === 'string' && name !== '' ? name : undefined;
}
