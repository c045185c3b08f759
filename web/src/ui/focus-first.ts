const CONTROLS = 'input, select, textarea, button, [contenteditable="true"]';

/** For the `ref` of what has just been put in: whoever put it in goes on at its first control. */
export function focusFirst(holder: HTMLElement | null): void {
  holder?.querySelector<HTMLElement>(CONTROLS)?.focus();
}
