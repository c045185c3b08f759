import {
  type Base,
  type FieldProperty,
  identityOf,
  isObject,
  type Json,
  type JsonObject,
  lockedProperties,
  readBase,
} from '@lixiang/schema';
import { isWithin } from '../../design/place.ts';
import { readList, readPlace } from '../../design/read-place.ts';
import { heldList } from '../edit/form-places.ts';
import { nameOf } from '../../design/place-words.ts';

const read = new WeakMap<JsonObject, { readonly base: Base | undefined }>();

/** The base that the form at the beginning of a place rests on; a base never changes, so that it is read once. */
export function baseAt(content: Json, place: readonly string[]): Base | undefined {
  const key = readPlace(content, [...place.slice(0, 2), 'base']);
  const found = typeof key === 'string' ? readPlace(content, ['bases', key]) : undefined;
  if (!isObject(found)) return undefined;
  const known = read.get(found) ?? { base: readBase(found) };
  read.set(found, known);
  return known.base;
}

/** The names of the forms that rest on a base. */
export function formsOn(content: Json, base: string): readonly string[] {
  return readList(content, ['forms']).flatMap((form) =>
    isObject(form) && form['base'] === base ? (nameOf(form) ?? []) : [],
  );
}

const NONE: ReadonlyMap<FieldProperty, string> = new Map();

/** The properties of the field at a place that its base does not leave to the county, each with the reason. */
export function locksAt(content: Json, place: readonly string[]): ReadonlyMap<string, string> {
  const name = place.length === 6 || place.length === 8 ? [place[5], place[7]].filter(Boolean).join('.') : '';
  const base = name === '' ? undefined : baseAt(content, place);
  return base ? lockedProperties(base, name) : NONE;
}

/** What is locked of several fields together. */
export function locksOfAll(
  content: Json,
  places: readonly (readonly string[])[],
): ReadonlyMap<string, string> {
  return new Map(places.flatMap((place) => [...locksAt(content, place)]));
}

/** A field that must stay, among or inside those that are about to go, and why. */
export function lockedAmong(
  content: Json,
  going: readonly (readonly string[])[],
): { readonly name: string; readonly why: string } | undefined {
  for (const place of going) {
    const base = baseAt(content, place);
    for (const { field, why } of base?.locks ?? []) {
      const at = placeOfField(content, place.slice(0, 2), field);
      if (at && isWithin(at, place)) return { name: nameOf(readPlace(content, at)) ?? field, why };
    }
  }
  return undefined;
}

/** Where a field of a form stands, by its name. */
function placeOfField(content: Json, form: readonly string[], field: string): readonly string[] | undefined {
  const [key = '', inner] = field.split('.');
  for (const section of readList(content, [...form, 'sections'])) {
    const at = [...form, 'sections', identityOf(section) ?? '', 'fields', key];
    if (readPlace(content, at) === undefined) continue;
    if (inner === undefined) return at;
    const list = heldList(readPlace(content, at)) ?? '';
    return readPlace(content, [...at, list, inner]) === undefined ? undefined : [...at, list, inner];
  }
  return undefined;
}
