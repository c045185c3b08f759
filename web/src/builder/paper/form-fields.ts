import { isList, isObject, type Json } from '@lixiang/schema';

/** A field as far as a layout speaks of it. */
export type PlacedField = { readonly key: string; readonly label: string; readonly kind: string };

const NONE: readonly PlacedField[] = [];
const read = new WeakMap<readonly Json[], readonly PlacedField[]>();

/** The fields of a form that may still be unfinished; the same object while its sections are. */
export function fieldsOfForm(form: Json | undefined): readonly PlacedField[] {
  const sections = isObject(form) ? form['sections'] : undefined;
  if (!isList(sections)) return NONE;
  const known = read.get(sections) ?? fieldsOfSections(sections);
  read.set(sections, known);
  return known;
}

function fieldsOfSections(sections: readonly Json[]): readonly PlacedField[] {
  return sections.flatMap((section) => {
    const fields = isObject(section) && isList(section['fields']) ? section['fields'] : [];
    return fields.flatMap((field) => {
      if (!isObject(field)) return [];
      const { key, label, kind } = field;
      const isNamed = typeof key === 'string' && typeof kind === 'string';
      return isNamed ? [{ key, kind, label: typeof label === 'string' && label !== '' ? label : key }] : [];
    });
  });
}
