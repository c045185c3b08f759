import { Ref } from '../model/primitive.ts';
import { isSameJson } from './same-json.ts';
import type { PackEdit, PackPlace } from './pack-edit.ts';

/**
 * Which of my edits, by their index, quarrel with edits that somebody else made of the same content. Where none does,
 * both can be made in either order and come to the same, but for the order of what both put behind the same thing.
 */
export function overlapOfPackEdits(
  mine: readonly PackEdit[],
  theirs: readonly PackEdit[],
): readonly number[] {
  const others = theirs.map(reachOf);
  return mine.flatMap((edit, index) => {
    const reach = reachOf(edit);
    return theirs.some((other, at) => !isSameSetting(edit, other) && quarrel(reach, others[at]))
      ? [index]
      : [];
  });
}

/** What an edit reaches: places that are another afterwards, with all in them. */
type Reach = {
  readonly changed: readonly PackPlace[];
  /** Known by this no longer. */
  readonly gone: readonly PackPlace[];
  /** Only its place in the list is another. */
  readonly reordered: PackPlace | undefined;
  /** What must go on standing there. */
  readonly leansOn: PackPlace | undefined;
};

function reachOf(edit: PackEdit): Reach {
  const none = { changed: [], gone: [], reordered: undefined, leansOn: undefined };
  if (edit.kind === 'insert')
    return { ...none, changed: [insertedAt(edit)], leansOn: anchorOf(edit.into, edit.after) };
  if (edit.kind === 'remove') return { ...none, changed: [edit.at], gone: [edit.at] };
  if (edit.kind === 'move') {
    const leansOn = anchorOf(edit.into, edit.after);
    const within = samePlace(edit.into, edit.at.slice(0, -1));
    if (within) return { ...none, reordered: edit.at, leansOn };
    return {
      changed: [edit.at, [...edit.into, edit.at.at(-1) ?? '']],
      gone: [edit.at],
      reordered: undefined,
      leansOn,
    };
  }
  const renamed = renamedBy(edit);
  if (!renamed) return { ...none, changed: [edit.at] };
  const next =
    edit.kind === 'set' && typeof edit.value === 'string' ? [[...renamed.slice(0, -1), edit.value]] : [];
  return { ...none, changed: [renamed, ...next], gone: [renamed] };
}

function insertedAt({ into, item }: Extract<PackEdit, { kind: 'insert' }>): PackPlace {
  const identity = item['key'] ?? item['ref'];
  return [...into, typeof identity === 'string' ? identity : ''];
}

/** The thing whose identity is set: by its key, or by the number of a requirement. */
function renamedBy({ at }: Extract<PackEdit, { kind: 'set' | 'clear' }>): PackPlace | undefined {
  const isIdentity = at.at(-1) === 'key' || (at.at(-1) === 'ref' && Ref.safeParse(at.at(-2)).success);
  return isIdentity && at.length > 1 ? at.slice(0, -1) : undefined;
}

function anchorOf(into: PackPlace, after: string | null): PackPlace | undefined {
  return after === null ? undefined : [...into, after];
}

function quarrel(mine: Reach, theirs: Reach | undefined): boolean {
  if (!theirs) return false;
  const touch = mine.changed.some((place) => theirs.changed.some((other) => areRelated(place, other)));
  return touch || isDisturbed(mine, theirs) || isDisturbed(theirs, mine);
}

/** Whether what one puts in order, or leans on, is no longer where it was by the other. */
function isDisturbed({ reordered, leansOn }: Reach, other: Reach): boolean {
  if (leansOn && other.gone.some((place) => samePlace(place, leansOn))) return true;
  if (!reordered) return false;
  if (other.reordered && samePlace(other.reordered, reordered)) return true;
  return other.changed.some((place) => isWithin(reordered, place));
}

function areRelated(one: PackPlace, other: PackPlace): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

function isWithin(place: PackPlace, whole: PackPlace): boolean {
  return whole.length <= place.length && whole.every((step, index) => place[index] === step);
}

function samePlace(one: PackPlace, other: PackPlace): boolean {
  return one.length === other.length && isWithin(one, other);
}

/** Whether both say the same of the same place; a key that is another can not be found to be changed again. */
function isSameSetting(mine: PackEdit, theirs: PackEdit): boolean {
  if (mine.kind === 'clear')
    return theirs.kind === 'clear' && samePlace(mine.at, theirs.at) && !renamedBy(mine);
  return (
    mine.kind === 'set' &&
    !renamedBy(mine) &&
    theirs.kind === 'set' &&
    samePlace(mine.at, theirs.at) &&
    isSameJson(mine.value, theirs.value)
  );
}
