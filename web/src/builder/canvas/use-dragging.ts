import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { type RefObject, useEffect, useState } from 'react';
import { placeKey, placeOf } from '../../design/place.ts';
import { natureOf } from '../edit/form-places.ts';

/** At which side of what it hovers over the dragged thing would go; inside, of a section without fields. */
export type DropSide = 'before' | 'after' | 'into';

/** Lets an element be dragged and dropped upon; tells where the insertion line is to be drawn. */
export function useDragging(
  frame: RefObject<HTMLElement | null>,
  place: readonly string[],
): DropSide | undefined {
  const [side, setSide] = useState<DropSide>();
  const key = placeKey(place);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const at = placeOf(key);
    return combine(
      draggable({
        element,
        getInitialData: () => ({ place: key }),
        canDrag: ({ input }) => {
          const under = document.elementFromPoint(input.clientX, input.clientY);
          return under?.closest('[data-place]') === element && under.closest('input, textarea') === null;
        },
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.element !== element && canDrop(source.data, at),
        getData: ({ input, element: target, source }) => ({
          place: key,
          side: sideOf(input.clientY, { box: target.getBoundingClientRect(), at, data: source.data }),
        }),
        onDrag: ({ self, location }) => {
          const isInnermost = location.current.dropTargets[0]?.element === self.element;
          const next: unknown = isInnermost ? self.data['side'] : undefined;
          setSide(next === 'before' || next === 'after' || next === 'into' ? next : undefined);
        },
        onDragLeave: () => setSide(undefined),
        onDrop: () => setSide(undefined),
      }),
    );
  }, [frame, key]);
  return side;
}

type Data = Readonly<Record<string | symbol, unknown>>;

/** What kind of thing is being dragged. */
export function natureOfDragged(data: Data): 'section' | 'field' | 'inner' | undefined {
  const { thing, place } = data;
  if (typeof thing === 'string') return thing === 'section' ? 'section' : 'field';
  return typeof place === 'string' ? natureOf(placeOf(place)) : undefined;
}

/** Sections go beside sections; all else beside fields, into sections, and beside what fields hold. */
function canDrop(data: Data, at: readonly string[]): boolean {
  const nature = natureOfDragged(data);
  if (nature === undefined) return false;
  if (nature === 'section') return natureOf(at) === 'section';
  const dragged = data['place'];
  const isOwn = typeof dragged === 'string' && `${placeKey(at)}\n`.startsWith(`${dragged}\n`);
  return !isOwn;
}

function sideOf(
  y: number,
  { box, at, data }: { readonly box: DOMRect; readonly at: readonly string[]; readonly data: Data },
): DropSide {
  if (natureOf(at) === 'section' && natureOfDragged(data) !== 'section') return 'into';
  return y < box.top + box.height / 2 ? 'before' : 'after';
}
