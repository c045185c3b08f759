import { identityOf, isList, isObject, type Json, own } from '../edit/identity.ts';
import { type PackPlace } from '../edit/pack-edit.ts';
import { valueAt } from '../edit/tree.ts';

/** A field of a form as others speak of it. */
export type FieldTarget = {
  readonly form: string;
  readonly key: string;
  /** The table or group that holds it. */
  readonly holder: string | undefined;
  /** How expressions name it from the form down. */
  readonly path: readonly string[];
  /** The documents that are filled in on this form, by record type. */
  readonly documents: ReadonlySet<string>;
};

/** What a place in a form speaks of; nothing where it is no field of a form. */
export function fieldTarget(content: Json, place: PackPlace): FieldTarget | undefined {
  const [forms, form, sections, , fields, top, held, inner] = place;
  if (forms !== 'forms' || form === undefined || sections !== 'sections' || fields !== 'fields')
    return undefined;
  if (top === undefined || (place.length !== 6 && place.length !== 8)) return undefined;
  const documents = new Set(documentsOf(content, form));
  if (inner === undefined) return { form, key: top, holder: undefined, path: [top], documents };
  const path = held === 'columns' ? [top, '*', inner] : [top, inner];
  return { form, key: inner, holder: top, path, documents };
}

function documentsOf(content: Json, form: string): readonly string[] {
  const types = valueAt(content, ['recordTypes']);
  if (!isList(types)) return [];
  return types.flatMap((type) => {
    const documents = isObject(type) ? own(type, 'documents') : undefined;
    return isList(documents)
      ? documents.flatMap((document) =>
          isObject(document) && own(document, 'form') === form ? (identityOf(document) ?? []) : [],
        )
      : [];
  });
}
