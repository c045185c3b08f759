import type { KeyboardEvent } from 'react';

export type OptionKey = 'before' | 'after' | 'moveUp' | 'moveDown' | 'add' | 'remove';

/** What a key means in a cell of the options; undefined where it is the cell's own. */
export function optionKey({ key, altKey, nativeEvent, currentTarget }: KeyboardEvent<HTMLInputElement>) {
  if (nativeEvent.isComposing) return undefined;
  if (key === 'ArrowUp') return altKey ? 'moveUp' : 'before';
  if (key === 'ArrowDown') return altKey ? 'moveDown' : 'after';
  if (key === 'Enter') return 'add';
  return key === 'Backspace' && currentTarget.value === '' ? 'remove' : undefined;
}

/** Puts the cursor into a cell: at once where it is there, and again where drawing has taken it away. */
export function focusCell(table: HTMLElement | null, key: string | undefined, cell: string): void {
  if (key === undefined) return;
  const focus = () => {
    const found = table?.querySelector<HTMLInputElement>(
      `[data-option="${CSS.escape(key)}"][data-cell="${cell}"]`,
    );
    if (!found || document.activeElement === found) return;
    found.focus();
    found.select();
  };
  focus();
  requestAnimationFrame(focus);
}
