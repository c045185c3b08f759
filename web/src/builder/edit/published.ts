import type { Field, Form, Section } from '@lixiang/schema';

/** What stands at a place of a form in the version in force; undefined where it is new. */
export function publishedItem(form: Form | undefined, place: readonly string[]): Field | Section | undefined {
  if (!form) return undefined;
  const [, , , section, , top, , inner] = place;
  if (top === undefined) return form.sections.find(({ key }) => key === section);
  const field = form.sections.flatMap(({ fields }) => fields).find(({ key }) => key === top);
  return inner === undefined ? field : held(field).find(({ key }) => key === inner);
}

/** Every key of a form in force; none of them may mean something else. */
export function publishedKeys(form: Form | undefined): readonly string[] {
  if (!form) return [];
  return form.sections.flatMap((section) => [
    section.key,
    ...section.fields.flatMap((field) => [field.key, ...held(field).map(({ key }) => key)]),
  ]);
}

/** The keys of a published field's own options, which may be retired but not taken away. */
export function publishedOptions(item: Field | Section | undefined): ReadonlySet<string> {
  const options = item && 'options' in item ? (item.options ?? []) : [];
  return new Set(options.map(({ key }) => key));
}

function held(field: Field | undefined): readonly Field[] {
  if (field?.kind === 'table') return field.columns;
  return field?.kind === 'group' ? field.fields : [];
}
