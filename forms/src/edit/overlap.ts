import { isSameJson } from '@lixiang/schema';
import { type Edit, type Path } from '../types.ts';

/** One place that an edit touches, and what it leaves there. */
type Touch = { readonly path: Path; readonly leaves: unknown };

const REMOVED = { removed: true };
const MOVED = '#order';

/**
 * The places that two lists of edits, made side by side on the same answers, both touch with a different result.
 * Rows put in beside each other, or the same change made twice, are no quarrel.
 */
export function overlap(mine: readonly Edit[], theirs: readonly Edit[]): readonly Path[] {
  const exact = new Map<string, Touch>();
  const above = new Map<string, Touch>();
  for (const touch of theirs.flatMap(touchesOf)) {
    exact.set(JSON.stringify(touch.path), touch);
    for (let length = 1; length < touch.path.length; length += 1) {
      above.set(JSON.stringify(touch.path.slice(0, length)), touch);
    }
  }
  const found = new Map<string, Path>();
  for (const touch of mine.flatMap(touchesOf)) {
    const key = JSON.stringify(touch.path);
    const same = exact.get(key);
    const within = above.get(key) ?? enclosing(exact, touch.path);
    const quarrel = (same !== undefined && !isSameJson(same.leaves, touch.leaves)) || within !== undefined;
    if (quarrel)
      found.set(
        key,
        touch.path.filter((step) => step !== MOVED),
      );
  }
  return [...found.values()];
}

/** A touch of something that holds this place. */
function enclosing(exact: ReadonlyMap<string, Touch>, path: Path): Touch | undefined {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const touch = exact.get(JSON.stringify(path.slice(0, length)));
    if (touch !== undefined) return touch;
  }
  return undefined;
}

function touchesOf(edit: Edit): readonly Touch[] {
  const { path } = edit;
  switch (edit.op) {
    case 'set':
      return [{ path, leaves: edit.value ?? null }];
    case 'insertRows':
      return edit.rows.map((row) => ({ path: [...path, row.id], leaves: row }));
    case 'removeRows':
      return edit.ids.map((id) => ({ path: [...path, id], leaves: REMOVED }));
    case 'moveRows':
      // A row's place is apart from what is in it: one may move what another fills in.
      return edit.ids.map((id) => ({ path: [...path, MOVED, id], leaves: [edit.after, edit.ids] }));
  }
}
