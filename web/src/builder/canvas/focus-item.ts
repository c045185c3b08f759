import { placeKey } from '../../design/place.ts';

/** The element on the canvas that stands for a place. */
export function itemElement(place: readonly string[]): HTMLElement | undefined {
  const found = document.querySelector(`[data-place="${CSS.escape(placeKey(place))}"]`);
  return found instanceof HTMLElement ? found : undefined;
}

/** Gives the keyboard to what stands at a place, once it is drawn, and brings it into sight. */
export function focusItem(place: readonly string[]): void {
  requestAnimationFrame(() => {
    const element = itemElement(place);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  });
}
