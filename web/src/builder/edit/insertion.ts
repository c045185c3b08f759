import { identityOf, type Json } from '@lixiang/schema';
import { readList } from '../../design/read-place.ts';
import { heldList, itemsOfForm, listOf, natureOf } from './form-places.ts';
import type { ItemNature } from './form-places.ts';

/** Where a thing goes: into a list, behind another or first. */
export type Insertion = { readonly into: readonly string[]; readonly after: string | null };

/** Behind what is selected, in the nearest list that takes such a thing; at the end of the form without any. */
export function insertionAfter(
  content: Json,
  form: readonly string[],
  { selected, nature }: { readonly selected: readonly string[] | undefined; readonly nature: ItemNature },
): Insertion | undefined {
  const section =
    selected?.slice(0, form.length + 2) ??
    itemsOfForm(content, form).findLast((item) => item.nature === 'section')?.place;
  if (nature === 'section') {
    const into = [...form, 'sections'];
    return { into, after: section?.at(-1) ?? lastOf(content, into) };
  }
  if (!section || section.length < form.length + 2) return undefined;
  const fields = [...section, 'fields'];
  const field =
    selected && natureOf(selected) !== 'section' ? selected.slice(0, fields.length + 1) : undefined;
  if (nature === 'field')
    return { into: fields, after: field ? (field.at(-1) ?? null) : lastOf(content, fields) };
  if (selected && natureOf(selected) === 'inner')
    return { into: listOf(selected), after: selected.at(-1) ?? null };
  return undefined;
}

/** At the end of what a table or a group holds. */
export function insertionInto(
  content: Json,
  holder: readonly string[],
  field: Json | undefined,
): Insertion | undefined {
  const held = heldList(field);
  if (!held) return undefined;
  const into = [...holder, held];
  return { into, after: lastOf(content, into) };
}

/** The identity of the last in a list. */
export function lastOf(content: Json, list: readonly string[]): string | null {
  return identityOf(readList(content, list).at(-1)) ?? null;
}

/** The identity of what stands before another in its list; null where it is the first. */
export function beforeOf(content: Json, place: readonly string[]): string | null {
  const list = readList(content, listOf(place));
  const index = list.findIndex((item) => identityOf(item) === place.at(-1));
  return identityOf(list[index - 1]) ?? null;
}
