import { identityOf, isList, isObject, type Json, type JsonObject } from './identity.ts';

export type Thing = { readonly identity: string; readonly item: JsonObject };

/** What stands in a list where everything has an identity; undefined for anything else. */
export function thingsOf(value: Json | undefined): readonly Thing[] | undefined {
  if (value === undefined) return [];
  if (!isList(value)) return undefined;
  const things = value.flatMap((item) => {
    const identity = identityOf(item);
    return isObject(item) && identity !== undefined ? [{ identity, item }] : [];
  });
  return things.length === value.length ? things : undefined;
}
