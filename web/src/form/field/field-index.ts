import type { Path } from '@lixiang/forms';
import type { Column, Field, Form } from '@lixiang/schema';

export type Placed = {
  readonly field: Field | Column;
  /** The table or group that holds it. */
  readonly holder?: Field;
  /** The key of its section. */
  readonly section: string;
};

type FieldIndex = ReadonlyMap<string, Placed>;
const indexes = new WeakMap<Form, FieldIndex>();

/** The field that a path leads to; undefined where the form has none there. */
export function fieldAt(form: Form, path: Path): Placed | undefined {
  const index = indexOf(form);
  const [top = '', ...rest] = path;
  const last = rest.at(-1);
  return last === undefined ? index.get(top) : (index.get(`${top}.${last}`) ?? index.get(top));
}

function indexOf(form: Form): FieldIndex {
  const known = indexes.get(form);
  if (known) return known;
  const index = new Map<string, Placed>();
  for (const section of form.sections) {
    for (const field of section.fields) {
      index.set(field.key, { field, section: section.key });
      for (const inner of fieldsWithin(field)) {
        index.set(`${field.key}.${inner.key}`, { field: inner, holder: field, section: section.key });
      }
    }
  }
  indexes.set(form, index);
  return index;
}

/** The columns of a table, the fields of a group, nothing of any other kind. */
export function fieldsWithin(field: Field): readonly Column[] {
  return field.kind === 'table' ? field.columns : field.kind === 'group' ? field.fields : [];
}
