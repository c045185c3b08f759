import { fieldUses, type Form, isObject, type Json, type PackEdit } from '@lixiang/schema';
import { readPlace } from '../../design/read-place.ts';
import { keysInForm } from './form-places.ts';
import { isKeyOfLabel, keyOfLabel } from './key-of-label.ts';
import { publishedItem, publishedKeys } from './published.ts';

export type Relabelling = {
  readonly edits: readonly PackEdit[];
  /** Where it stands afterwards. */
  readonly place: readonly string[];
};

/** A new title; as long as nothing has been published or speaks of it, the key that came from the old one follows. */
export function relabel(
  content: Json,
  place: readonly string[],
  { label, published }: { readonly label: string; readonly published: Form | undefined },
): Relabelling {
  const field = readPlace(content, place);
  const set: PackEdit = { kind: 'set', at: [...place, 'label'], value: label };
  const key = place.at(-1) ?? '';
  const before = isObject(field) ? field['label'] : undefined;
  const follows =
    typeof before === 'string' &&
    isKeyOfLabel(key, before) &&
    !publishedItem(published, place) &&
    fieldUses(content, place).length === 0;
  if (!follows) return { edits: [set], place };
  const taken = new Set([...keysInForm(content, place.slice(0, 2)), ...publishedKeys(published)]);
  taken.delete(key);
  const next = keyOfLabel(label, taken);
  if (next === key) return { edits: [set], place };
  return {
    edits: [set, { kind: 'set', at: [...place, 'key'], value: next }],
    place: [...place.slice(0, -1), next],
  };
}
