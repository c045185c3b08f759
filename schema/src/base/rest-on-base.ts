import { editsBetween } from '../difference/edits-between.ts';
import { applyPackEdits } from '../edit/apply-pack-edits.ts';
import type { Json, JsonObject } from '../edit/identity.ts';
import type { PackEdit } from '../edit/pack-edit.ts';
import type { Base } from '../model/base.ts';
import { mergeForms } from './merge-forms.ts';
import { isMergeable, listOf, plainObject, readBase, readPart, thingIn } from './read-parts.ts';
import { type BaseUpdate, updateBase } from './update-base.ts';

/**
 * Puts a form on a base, at the version that the configuration has, if it has one. What the form lacks comes into it,
 * and what it has stays as it is; a form that is not there yet begins as the base's.
 */
export function restOnBase(content: Json, key: string, base: Base): BaseUpdate {
  const standing = readBase(thingIn(content, 'bases', base.key));
  const put = standing ? { content, edits: [] } : updateBase(content, base, () => 'ours');
  if ('unfinished' in put) return put;
  const theirs = plainObject((standing ?? base).form);
  const present = thingIn(put.content, 'forms', key);
  const ours = readPart('form', present);
  if (present && (!ours || !isMergeable(ours))) return { unfinished: ['forms', key] };
  const resting: readonly PackEdit[] = ours
    ? editsBetween(ours, { ...merged(theirs, ours, key), base: base.key }, ['forms', key])
    : [newForm(put.content, { ...theirs, key, base: base.key })];
  const made = applyPackEdits(put.content, resting);
  if ('refused' in made) return { unfinished: made.refused.at };
  return { content: made.content, edits: [...put.edits, ...resting], conflicts: [] };
}

function merged(theirs: JsonObject, ours: JsonObject, key: string): JsonObject {
  const was = { sections: [] };
  return mergeForms({ was, theirs, ours }, { at: ['forms', key], choose: () => 'ours' });
}

function newForm(content: Json, item: JsonObject): PackEdit {
  const last = listOf(content, 'forms').at(-1)?.['key'];
  return { kind: 'insert', into: ['forms'], item, after: typeof last === 'string' ? last : null };
}
