import { identityOf, isObject, type Json, type JsonObject } from '@lixiang/schema';
import { readList } from '../../design/read-place.ts';

/** What a designer can select inside a form. */
export type ItemNature = 'section' | 'field' | 'inner';

export type FormItem = {
  readonly place: readonly string[];
  readonly nature: ItemNature;
  readonly value: JsonObject;
};

/** The list inside a field that holds others: its name, and what is in it. */
export function heldList(field: Json | undefined): 'columns' | 'fields' | undefined {
  if (!isObject(field)) return undefined;
  if (field['kind'] === 'table') return 'columns';
  return field['kind'] === 'group' ? 'fields' : undefined;
}

/** Everything in a form that can be selected, as it stands on the canvas from top to bottom. */
export function itemsOfForm(content: Json, form: readonly string[]): readonly FormItem[] {
  return itemsIn(content, [...form, 'sections'], 'section').flatMap((section) =>
    [section].concat(
      itemsIn(content, [...section.place, 'fields'], 'field').flatMap((field) => withHeld(content, field)),
    ),
  );
}

function withHeld(content: Json, field: FormItem): readonly FormItem[] {
  const held = heldList(field.value);
  return held ? [field, ...itemsIn(content, [...field.place, held], 'inner')] : [field];
}

function itemsIn(content: Json, list: readonly string[], nature: ItemNature): readonly FormItem[] {
  return readList(content, list).flatMap((value) => {
    const identity = identityOf(value);
    return isObject(value) && identity !== undefined ? [{ place: [...list, identity], nature, value }] : [];
  });
}

/** What kind of thing a place inside a form is: forms/F/sections/S/fields/K/columns/C. */
export function natureOf(place: readonly string[]): ItemNature | undefined {
  return ({ 4: 'section', 6: 'field', 8: 'inner' } as const)[place.length];
}

/** The list that a thing stands in. */
export function listOf(place: readonly string[]): readonly string[] {
  return place.slice(0, -1);
}

/** Every key that is taken in a form: of its sections, its fields and those inside them. */
export function keysInForm(content: Json, form: readonly string[]): ReadonlySet<string> {
  return new Set(itemsOfForm(content, form).flatMap(({ place }) => place.at(-1) ?? []));
}
