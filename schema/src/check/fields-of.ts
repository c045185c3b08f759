import { type Field } from '../model/field.ts';
import { type Form, type Section } from '../model/form.ts';
import { placed, type Placed } from './placed.ts';

/** A field of a form, with the table or group that holds it, and what stands beside it. */
export type FieldPlace = Placed<Field> & {
  readonly section: Section;
  readonly holder?: Extract<Field, { kind: 'table' | 'group' }>;
  readonly siblings: readonly Field[];
};

/** Every field of a form, those inside tables and groups after the one that holds them. */
export function fieldsOf(form: Form, ...at: readonly string[]): readonly FieldPlace[] {
  const siblings = topFields(form);
  return placed(form.sections, ...at, 'sections').flatMap(({ item: section, path }) =>
    placed(section.fields, ...path, 'fields').flatMap((field) => {
      const places: FieldPlace[] = [{ item: field.item, path: field.path, section, siblings }];
      return places.concat(fieldsInside(field, section));
    }),
  );
}

/** The fields of a form that are not inside another. */
export function topFields(form: Form): readonly Field[] {
  return form.sections.flatMap((section) => section.fields);
}

function fieldsInside({ item: holder, path }: Placed<Field>, section: Section): FieldPlace[] {
  if (holder.kind === 'table') {
    return placed<Field>(holder.columns, ...path, 'columns').map(({ item, path: at }) => ({
      item,
      path: at,
      section,
      holder,
      siblings: holder.columns,
    }));
  }
  if (holder.kind !== 'group') return [];
  return placed<Field>(holder.fields, ...path, 'fields').map(({ item, path: at }) => ({
    item,
    path: at,
    section,
    holder,
    siblings: holder.fields,
  }));
}
