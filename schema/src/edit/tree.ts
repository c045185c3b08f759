import { identityOf, isList, isObject, type Json, own } from './identity.ts';
import type { PackPlace } from './pack-edit.ts';

/** Names that would reach into the language instead of the configuration. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a place speaks of nothing that a configuration may hold. */
export function isForbidden(place: PackPlace): boolean {
  return place.some((step) => FORBIDDEN.has(step));
}

/** What stands at a place; nothing where there is nothing. */
export function valueAt(content: Json, place: PackPlace): Json | undefined {
  return place.reduce<Json | undefined>((value, step) => {
    if (isObject(value)) return own(value, step);
    return isList(value) ? value.find((item) => identityOf(item) === step) : undefined;
  }, content);
}

/** The content with something else at a place that is there; all that lies beside it stays the same object. */
export function replaceAt(
  content: Json,
  place: PackPlace,
  change: (value: Json | undefined) => Json | undefined,
): Json {
  const [step, ...rest] = place;
  if (step === undefined) return change(content) ?? content;
  const within = (value: Json | undefined) =>
    rest.length > 0 && value !== undefined ? replaceAt(value, rest, change) : change(value);
  if (isList(content))
    return content.flatMap((item) => (identityOf(item) === step ? (within(item) ?? []) : [item]));
  if (!isObject(content)) return content;
  const { [step]: before, ...others } = content;
  const next = within(before);
  if (next === undefined) return others;
  return before === undefined ? { ...content, [step]: next } : { ...content, [step]: next };
}
