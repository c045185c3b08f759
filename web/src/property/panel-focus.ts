import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** What the address is told where somebody goes on in the panel of what has just been chosen. */
export const INTO_PANEL = { intoPanel: true } as const;

/** Whether the panel is to take the keyboard when it is drawn. */
export function useIntoPanel(): boolean {
  const state: unknown = useLocation().state;
  return typeof state === 'object' && state !== null && 'intoPanel' in state;
}

/** F6 leads from a list or a picture to the properties of what is chosen in it, and back. */
export function usePanelKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || !(event.target instanceof Element)) return;
      if (event.target.closest('[data-things]'))
        document.querySelector<HTMLElement>('[data-thing-panel]')?.focus();
      else if (event.target.closest('[data-thing-panel]')) focusChosen();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** To the first that can be chosen where none is. */
function focusChosen(): void {
  const chosen = document.querySelector<HTMLElement>('[data-things] [aria-pressed="true"]');
  (chosen ?? document.querySelector<HTMLElement>('[data-things] [aria-pressed]'))?.focus();
}

/** Hands the keyboard on where it was lost with what had it. */
export function focusIfLost(next: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    const { activeElement: active } = document;
    const isLost = active === null || active === document.body || active.matches(':disabled');
    if (isLost) next()?.focus();
  });
}
