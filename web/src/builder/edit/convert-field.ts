import {
  type FieldKind,
  type Form,
  isObject,
  type Json,
  type JsonObject,
  type PackEdit,
  propertiesOf,
  renameField,
} from '@lixiang/schema';
import { readPlace } from '../../design/read-place.ts';
import { keysInForm, listOf } from './form-places.ts';
import { keyOfLabel } from './key-of-label.ts';
import { lastOf } from './insertion.ts';
import { kindOf } from './kind-of.ts';
import { newField } from './new-item.ts';
import { publishedItem, publishedKeys } from './published.ts';

export type Converted = { readonly edits: readonly PackEdit[]; readonly place: readonly string[] };

/**
 * A field of another kind with what fits of its properties. A key never changes what it means: one that has been
 * published is succeeded by a new field of the other kind, which takes over its answers and what speaks of it.
 */
export function convertField(
  content: Json,
  place: readonly string[],
  { kind, published }: { readonly kind: FieldKind; readonly published: Form | undefined },
): Converted | undefined {
  const field = readPlace(content, place);
  if (!isObject(field)) return undefined;
  const next = asKind(field, kind);
  const into = [...listOf(place)];
  const own = place.at(-1) ?? '';
  if (!publishedItem(published, place)) {
    const known = new Set([...Object.keys(field), ...Object.keys(next)]);
    const edits = [...known].flatMap((name): readonly PackEdit[] => {
      const value = next[name];
      if (value === field[name]) return [];
      return [
        value === undefined
          ? { kind: 'clear', at: [...place, name] }
          : { kind: 'set', at: [...place, name], value },
      ];
    });
    return { edits, place };
  }
  const taken = new Set([...keysInForm(content, place.slice(0, 2)), ...publishedKeys(published)]);
  const key = keyOfLabel(typeof field['label'] === 'string' ? field['label'] : own, taken);
  const references = renameField(content, place, key).slice(0, -1);
  return {
    edits: [
      { kind: 'insert', into, item: { ...next, key }, after: own },
      ...references,
      { kind: 'remove', at: [...place] },
      ...transfer(content, place, { key, kinds: [kindOf(field), kind] }),
    ],
    place: [...into, key],
  };
}

type Succession = { readonly key: string; readonly kinds: readonly (FieldKind | undefined)[] };

/** What was answered in the old field is read as an answer of the new one. */
function transfer(content: Json, place: readonly string[], { key, kinds }: Succession): readonly PackEdit[] {
  if (kinds.some((kind) => kind === undefined || WITHOUT_ANSWER.has(kind))) return [];
  const holder = place.length === 8 ? `${place[5]}.` : '';
  const into = [...place.slice(0, 2), 'transfers'];
  const own = place.at(-1) ?? '';
  const item = {
    kind: 'retype',
    key: `${key}Zi${upperFirst(own)}`.slice(0, 64),
    from: holder + own,
    into: holder + key,
  };
  return [{ kind: 'insert', into, item, after: lastOf(content, into) }];
}

const WITHOUT_ANSWER: ReadonlySet<FieldKind> = new Set(['table', 'group', 'note', 'attachments', 'seal']);

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The properties that both kinds have, with what the new kind cannot be without. */
function asKind(field: JsonObject, kind: FieldKind): JsonObject {
  const names = new Set<string>(propertiesOf(kind).map(({ name }) => name));
  const kept = Object.entries(field).filter(([name]) => names.has(name) && !DIFFERENT.has(name));
  return { ...newField(kind, new Set()), ...Object.fromEntries(kept), kind };
}

/** Properties that bear one name in several kinds, and mean another thing in each. */
const DIFFERENT: ReadonlySet<string> = new Set([
  'default',
  'min',
  'max',
  'style',
  'fields',
  'columns',
  'rows',
]);
