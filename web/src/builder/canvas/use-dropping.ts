import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useEffectEvent } from 'react';
import { placeOf } from '../../design/place.ts';
import { useDesign } from '../../design/use-design.tsx';
import { listOf } from '../edit/form-places.ts';
import { beforeOf, type Insertion } from '../edit/insertion.ts';
import { useFormDesign } from '../form-design.ts';
import { isThing } from '../palette/recent-kinds.ts';
import type { Acts } from '../use-acts.ts';

/** Carries out what is dropped on the canvas; a drag that is broken off with Escape does nothing. */
export function useDropping(acts: Acts): void {
  const { store } = useDesign();
  const { selection } = useFormDesign();
  const drop = useEffectEvent((data: Readonly<Record<string | symbol, unknown>>, at: Insertion) => {
    const { thing, place } = data;
    if (isThing(thing)) return acts.add(thing, at);
    if (typeof place !== 'string') return;
    if (!selection.has(place)) selection.only(placeOf(place));
    acts.moveTo(at);
  });
  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const target = location.current.dropTargets[0]?.data;
          if (typeof target?.['place'] !== 'string') return;
          const at = placeOf(target['place']);
          const after = target['side'] === 'before' ? beforeOf(store.content, at) : (at.at(-1) ?? null);
          const into = target['side'] === 'into' ? [...at, 'fields'] : listOf(at);
          drop(source.data, { into, after: target['side'] === 'into' ? null : after });
        },
      }),
    [store],
  );
}
