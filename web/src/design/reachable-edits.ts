import { applyPackEdits, identityOf, isList, isObject, type Json, type PackEdit } from '@lixiang/schema';
import { stepInto } from './read-place.ts';

/**
 * The same edits as far as a design can take them: what stands in a list without identities is known by its number
 * there, and such a list is one value, so that what changes inside it becomes the list as a whole.
 */
export function reachableEdits(content: Json, edits: readonly PackEdit[]): readonly PackEdit[] {
  if (!edits.some((edit) => anchorOf(content, placeOf(edit)) !== undefined)) return edits;
  let now = content;
  return edits.flatMap((edit): readonly PackEdit[] => {
    const anchor = anchorOf(now, placeOf(edit));
    const made = anchor === undefined ? edit : wholeList(now, edit, anchor);
    if (!made) return [];
    const applied = applyPackEdits(now, [made]);
    if ('content' in applied) now = applied.content;
    return [made];
  });
}

function placeOf(edit: PackEdit): readonly string[] {
  return edit.kind === 'insert' ? edit.into : edit.at;
}

/** How long the place of the first list is whose members have no identity; undefined where edits reach all. */
function anchorOf(content: Json, place: readonly string[]): number | undefined {
  let value: Json | undefined = content;
  for (const [depth, step] of place.entries()) {
    const next = stepInto(value, step);
    if (isList(value) && next !== undefined && identityOf(next) === undefined) return depth;
    value = next;
  }
  return undefined;
}

function wholeList(content: Json, edit: PackEdit, anchor: number): PackEdit | undefined {
  const at = placeOf(edit).slice(0, anchor);
  const list = at.reduce<Json | undefined>(stepInto, content);
  const [index = '', ...rest] = placeOf(edit).slice(anchor);
  if (!isList(list)) return undefined;
  if (rest.length === 0)
    return edit.kind === 'remove'
      ? { kind: 'set', at, value: list.toSpliced(Number(index), 1) }
      : edit.kind === 'set'
        ? { kind: 'set', at, value: list.with(Number(index), edit.value) }
        : undefined;
  const inner = within(edit, rest);
  const member = list[Number(index)];
  if (!inner || !isObject(member)) return undefined;
  const [reached = inner] = reachableEdits(member, [inner]);
  const made = applyPackEdits(member, [reached]);
  return 'content' in made ? { kind: 'set', at, value: list.with(Number(index), made.content) } : undefined;
}

/** The edit as it is inside the member. */
function within(edit: PackEdit, rest: readonly string[]): PackEdit | undefined {
  switch (edit.kind) {
    case 'set':
    case 'clear':
    case 'remove':
      return { ...edit, at: rest };
    case 'insert':
      return { ...edit, into: rest };
    case 'move':
      return { ...edit, at: rest, into: edit.into.slice(-(rest.length - 1)) };
  }
}
