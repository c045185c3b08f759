import { identityOf, type Json, type PackEdit } from '@lixiang/schema';
import { samePlace } from '../../design/place.ts';
import { readList } from '../../design/read-place.ts';
import { heldList, listOf, natureOf } from './form-places.ts';
import { beforeOf, type Insertion, lastOf } from './insertion.ts';

export type Moved = {
  readonly edits: readonly PackEdit[];
  /** Where they stand afterwards. */
  readonly places: readonly (readonly string[])[];
};

/** Moves things behind another or to the head of a list, keeping their order among each other. */
export function moveTo(
  content: Json,
  places: readonly (readonly string[])[],
  { into, after }: Insertion,
): Moved | undefined {
  const fitting = places.filter((place) => fits(content, place, into));
  if (fitting.length === 0 || fitting.length < places.length) return undefined;
  const moving = new Set(
    fitting.filter((place) => samePlace(listOf(place), into)).map((place) => place.at(-1)),
  );
  let behind = anchorOutside(content, into, { after, moving });
  const edits: PackEdit[] = [];
  for (const place of fitting) {
    edits.push({ kind: 'move', at: [...place], into: [...into], after: behind });
    behind = place.at(-1) ?? null;
  }
  return { edits, places: fitting.map((place) => into.concat(place.slice(-1))) };
}

/** One step up or down; at the edge of a section, into the one before or behind it. */
export function moveByOne(content: Json, place: readonly string[], direction: -1 | 1): Moved | undefined {
  const list = readList(content, listOf(place));
  const index = list.findIndex((item) => identityOf(item) === place.at(-1));
  const target = index + direction;
  if (target >= 0 && target < list.length) {
    const after =
      direction < 0
        ? beforeOf(content, [...listOf(place), identityOf(list[target]) ?? ''])
        : identityOf(list[target]);
    return moveTo(content, [place], { into: listOf(place), after: after ?? null });
  }
  return natureOf(place) === 'field' ? moveAcross(content, place, direction) : undefined;
}

function moveAcross(content: Json, place: readonly string[], direction: -1 | 1): Moved | undefined {
  const sections = readList(content, place.slice(0, 3));
  const index = sections.findIndex((section) => identityOf(section) === place[3]);
  const neighbour = identityOf(sections[index + direction]);
  if (neighbour === undefined) return undefined;
  const into = [...place.slice(0, 3), neighbour, 'fields'];
  return moveTo(content, [place], { into, after: direction < 0 ? lastOf(content, into) : null });
}

/** Sections go among sections, fields into sections, and into tables and groups what holds nothing itself. */
function fits(content: Json, place: readonly string[], into: readonly string[]): boolean {
  const nature = natureOf(place);
  if (nature === 'section') return into.length === 3;
  if (into.length === 5) return true;
  if (into.length !== 7) return false;
  const field = readList(content, listOf(place)).find((item) => identityOf(item) === place.at(-1));
  return heldList(field) === undefined;
}

/** The nearest before `after`, itself included, that does not move. */
function anchorOutside(
  content: Json,
  into: readonly string[],
  { after, moving }: { readonly after: string | null; readonly moving: ReadonlySet<string | undefined> },
): string | null {
  const list = readList(content, into);
  let index = list.findIndex((item) => identityOf(item) === after);
  while (index >= 0 && moving.has(identityOf(list[index]))) index -= 1;
  return identityOf(list[index]) ?? null;
}
