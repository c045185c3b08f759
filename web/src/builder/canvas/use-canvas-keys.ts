import type { KeyboardEvent } from 'react';
import { placeKey } from '../../design/place.ts';
import { useDesign } from '../../design/use-design.tsx';
import { useSayUndone } from '../../design/use-say-undone.ts';
import { itemsOfForm } from '../edit/form-places.ts';
import { useFormDesign } from '../form-design.ts';
import type { Acts } from '../use-acts.ts';
import { focusItem } from './focus-item.ts';

/** The keys of the canvas and the outline; none of them works while a text is being typed. */
export function useCanvasKeys(acts: Acts): (event: KeyboardEvent) => void {
  const design = useDesign();
  const { place: form, selection, openDialog, showTab } = useFormDesign();
  const say = useSayUndone();

  const step = (direction: -1 | 1, extend: boolean) => {
    const places = itemsOfForm(design.content, form).map((item) => item.place);
    const index = places.findIndex((place) => placeKey(place) === selection.active);
    const next = index < 0 ? places[direction > 0 ? 0 : places.length - 1] : places[index + direction];
    if (!next) return;
    if (extend) selection.extendTo(next, places.map(placeKey));
    else selection.only(next);
    focusItem(next);
  };
  const plain: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1, false),
    ArrowUp: () => step(-1, false),
    Enter: () => selection.activePlace && selection.editTitle(selection.activePlace),
    F2: () => selection.activePlace && selection.editTitle(selection.activePlace),
    Escape: () => selection.clear(),
    Delete: () => openIfSelected('remove'),
    Backspace: () => openIfSelected('remove'),
    Insert: () => openDialog('insert'),
    '+': () => openDialog('insert'),
    '?': () => openDialog('help'),
    F6: () => document.querySelector<HTMLElement>('[data-inspector]')?.focus(),
  };
  const shifted: typeof plain = {
    ArrowDown: () => step(1, true),
    ArrowUp: () => step(-1, true),
    '+': () => openDialog('insert'),
    '?': () => openDialog('help'),
  };
  const controlled: typeof plain = {
    ArrowDown: () => acts.move(1),
    ArrowUp: () => acts.move(-1),
    a: () => selection.all(itemsOfForm(design.content, form).map((item) => item.place)),
    d: () => acts.duplicate(),
    m: () => openIfSelected('move'),
    p: () => showTab('preview'),
    s: () => void design.saver.flush(),
    y: () => say.redo(design.redo()),
    z: () => say.undo(design.undo()),
    ' ': () => selection.activePlace && selection.toggle(selection.activePlace),
  };
  const openIfSelected = (dialog: 'remove' | 'move') => {
    if (selection.keys.length > 0) openDialog(dialog);
  };
  return (event) => {
    if (event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    const isControlled = event.ctrlKey || event.metaKey;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (isControlled && event.shiftKey && key === 'z') {
      event.preventDefault();
      return say.redo(design.redo());
    }
    const keys = isControlled ? controlled : event.shiftKey ? shifted : plain;
    const act = keys[key];
    // Buttons take Enter and the space bar for themselves.
    if (!act || (key === 'Enter' && event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    act();
  };
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}
