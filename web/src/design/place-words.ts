import { isList, isObject, type Json } from '@lixiang/schema';
import { designWords } from '../wording/design.ts';
import { hasWord, wordProperty } from '../wording/pack-property.ts';
import { stepInto } from './read-place.ts';

/** A place as people know it: what stands there by its name, from the outside in. */
export function placeWords(content: Json, place: readonly string[]): readonly string[] {
  const words: string[] = [];
  let value: Json | undefined = content;
  /** The name of a list goes without saying where what stands in it has a name. */
  let list: string | undefined;
  for (const step of place) {
    value = stepInto(value, step);
    const name = nameOf(value) ?? (hasWord(step) ? wordProperty(step) : undefined);
    if (name !== undefined && isList(value)) list = name;
    else {
      if (name === undefined && list !== undefined) words.push(list);
      if (name !== undefined) words.push(name);
      list = undefined;
    }
  }
  if (list !== undefined) words.push(list);
  return words.length > 0 ? words : [designWords.wholePack];
}

/** What a thing is called. */
export function nameOf(value: Json | undefined): string | undefined {
  if (!isObject(value)) return undefined;
  const name = value['label'] ?? value['name'] ?? value['title'] ?? value['message'];
  return typeof name === 'string' && name !== '' ? name : undefined;
}
