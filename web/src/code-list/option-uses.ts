import { identityOf, isList, isObject, type Json } from '@lixiang/schema';

/** Parts of a configuration that speak of options by key, in expressions or as values. */
const PARTS = ['forms', 'recordTypes', 'procedures', 'dashboards'];

/** Places whose expressions name an option, or that begin with it; an option of another list may have the same key. */
export function optionUses(content: Json, key: string): readonly (readonly string[])[] {
  if (!isObject(content)) return [];
  const literal = new RegExp(`(['"])${key.replaceAll(/[^\w]/g, String.raw`\$&`)}\\1`);
  return PARTS.flatMap((part) => placesIn(content[part] ?? [], [part], { literal, key }));
}

type Sought = { readonly literal: RegExp; readonly key: string };

function placesIn(value: Json, place: readonly string[], sought: Sought): readonly (readonly string[])[] {
  if (typeof value === 'string') {
    const isDefault = place.at(-1) === 'default' && value === sought.key;
    return isDefault || sought.literal.test(value) ? [place] : [];
  }
  if (isList(value))
    return value.flatMap((item, at) => placesIn(item, [...place, identityOf(item) ?? String(at)], sought));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => placesIn(member, [...place, name], sought));
}
