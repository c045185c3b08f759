/** What a key means in a sheet, apart from where the cursor is. */
export type SheetCommand =
  | { readonly kind: 'move'; readonly row: number; readonly column: number; readonly extend: boolean }
  | { readonly kind: 'tab'; readonly step: 1 | -1 }
  | { readonly kind: 'edit' | 'clear' | 'fillDown' | 'selectAll' | 'undo' | 'redo' };

type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

const FAR = 1_000_000;
const PAGE = 15;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What a key does while no cell is being edited; undefined leaves it to the browser. */
export function commandOf(event: Key): SheetCommand | undefined {
  const { key, shiftKey: extend } = event;
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey) return key === 'ArrowDown' ? { kind: 'edit' } : undefined;
  const arrow = ARROWS[key];
  if (arrow) {
    const reach = control ? FAR : 1;
    return { kind: 'move', row: arrow[0] * reach, column: arrow[1] * reach, extend };
  }
  if (control) return controlCommand(key.toLowerCase(), extend);
  switch (key) {
    case 'Tab':
      return { kind: 'tab', step: extend ? -1 : 1 };
    case 'Enter':
      return { kind: 'move', row: extend ? -1 : 1, column: 0, extend: false };
    case 'PageDown':
      return { kind: 'move', row: PAGE, column: 0, extend };
    case 'PageUp':
      return { kind: 'move', row: -PAGE, column: 0, extend };
    case 'Home':
      return { kind: 'move', row: 0, column: -FAR, extend };
    case 'End':
      return { kind: 'move', row: 0, column: FAR, extend };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    default:
      return undefined;
  }
}

function controlCommand(key: string, shift: boolean): SheetCommand | undefined {
  switch (key) {
    case 'home':
      return { kind: 'move', row: -FAR, column: -FAR, extend: shift };
    case 'end':
      return { kind: 'move', row: FAR, column: FAR, extend: shift };
    case 'd':
      return { kind: 'fillDown' };
    case 'a':
      return { kind: 'selectAll' };
    case 'y':
      return { kind: 'redo' };
    case 'z':
      return { kind: shift ? 'redo' : 'undo' };
    default:
      return undefined;
  }
}
