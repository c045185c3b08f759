import { overlapOfPackEdits, type Json, type PackEdit } from '@lixiang/schema';
import type { DesignChange } from './design-api.ts';
import { readPlace } from './read-place.ts';
import type { DesignConflict } from './save-state.ts';

type Theirs = { readonly base: Json; readonly changes: readonly DesignChange[] };

/** Each edit of ours that quarrels with others', with both values and who the other is. */
export function conflictsOf(mine: readonly PackEdit[], { base, changes }: Theirs): readonly DesignConflict[] {
  return mine.map((edit) => {
    const place = placeOfEdit(edit);
    const other = changes.findLast(({ edits }) => overlapOfPackEdits([edit], edits).length > 0);
    return { edit, place, mine: valueOfEdit(edit), theirs: readPlace(base, place), by: other?.by ?? '' };
  });
}

/** What an edit is about: the property that it sets, or the thing that it puts in, takes out or moves. */
export function placeOfEdit(edit: PackEdit): readonly string[] {
  if (edit.kind !== 'insert') return edit.at;
  const key = edit.item['key'] ?? edit.item['ref'];
  return typeof key === 'string' ? [...edit.into, key] : edit.into;
}

function valueOfEdit(edit: PackEdit): Json | undefined {
  if (edit.kind === 'set') return edit.value;
  return edit.kind === 'insert' ? edit.item : undefined;
}
