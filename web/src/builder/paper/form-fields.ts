import { isList, isObject, type Json } from '@lixiang/schema';

/** A field as far as a layout speaks of it. */
export type PlacedField = { readonly key: string; readonly label: string; readonly kind: string };

/** The fields of a form that may still be unfinished. */
export function fieldsOfForm(form: Json | undefined): readonly PlacedField[] {
  const sections = isObject(form) && isList(form['sections']) ? form['sections'] : [];
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
