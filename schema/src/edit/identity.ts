/** Anything that JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [name: string]: Json };

/** Whether it is an object, and not a list. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** Whether it is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The property that a thing in a list is known by: its key, or for a requirement its number. */
export function identityName(item: JsonObject): 'key' | 'ref' {
  return Object.hasOwn(item, 'key') ? 'key' : 'ref';
}

/** What a thing in a list is known by; a list of things without an identity is one value. */
export function identityOf(item: Json | undefined): string | undefined {
  if (!isObject(item)) return undefined;
  const identity = own(item, identityName(item));
  return typeof identity === 'string' ? identity : undefined;
}

/** A property that the object itself has. */
export function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
