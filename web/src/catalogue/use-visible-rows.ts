import { useVirtualizer } from '@tanstack/react-virtual';

export const ROW_HEIGHT = 34;

/** The rows that are in sight, and a few around them; the others are not drawn. */
export function useVisibleRows(
  scroller: HTMLDivElement | null,
  count: number,
): readonly { readonly index: number; readonly top: number }[] {
  // The virtualizer is one object that changes inside; a memo over it would never see that.
  'use no memo';
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    initialRect: { width: 1000, height: 480 },
  });
  return virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start }));
}
