import { applyEdits, type Edit, type Path, type Values } from '@lixiang/forms';
import { pathKey } from '../store/path-key.ts';

/** Our edits without those at places where the other side's answer was chosen. */
export function withoutPlaces(edits: readonly Edit[], places: readonly Path[]): readonly Edit[] {
  return edits.flatMap((edit) => keptPart(edit, places));
}

/** The edits that turn one set of answers into another: whole top-level answers, for what cannot be told finer. */
export function editsBetween(before: Values, after: Values): readonly Edit[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys]
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => ({ op: 'set', path: [key], value: after[key] ?? null }));
}

/** The answers when our remaining edits stand on what the server now has. */
export function rebase(theirs: Values, ours: readonly Edit[]): Values {
  return applyEdits(theirs, ours).values;
}

function keptPart(edit: Edit, places: readonly Path[]): readonly Edit[] {
  const isGiven = (path: Path) => places.some((place) => isWithin(path, place) || isWithin(place, path));
  switch (edit.op) {
    case 'set':
      return isGiven(edit.path) ? [] : [edit];
    case 'insertRows': {
      const rows = edit.rows.filter((row) => !isGiven([...edit.path, row.id]));
      return rows.length === 0 ? [] : [{ ...edit, rows }];
    }
    case 'removeRows':
    case 'moveRows': {
      const ids = edit.ids.filter((id) => !isGiven([...edit.path, id]));
      return ids.length === 0 ? [] : [{ ...edit, ids }];
    }
  }
}

function isWithin(path: Path, place: Path): boolean {
  return pathKey(path.slice(0, place.length)) === pathKey(place);
}
