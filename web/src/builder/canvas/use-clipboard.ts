import type { ClipboardEvent } from 'react';
import type { Acts } from '../use-acts.ts';

type Handler = (event: ClipboardEvent) => void;
type Handlers = { readonly onCopy: Handler; readonly onCut: Handler; readonly onPaste: Handler };

/** Copying, cutting and pasting by the browser's own keys and menus, which need no permission. */
export function useClipboard(acts: Acts): Handlers {
  const give = (event: ClipboardEvent, text: string | undefined) => {
    if (text === undefined) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  };
  const unlessTyping =
    (handle: Handler): Handler =>
    (event) => {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) return;
      handle(event);
    };
  return {
    onCopy: unlessTyping((event) => give(event, acts.copy())),
    onCut: unlessTyping((event) => give(event, acts.cut())),
    onPaste: unlessTyping((event) => {
      event.preventDefault();
      acts.paste(event.clipboardData.getData('text/plain'));
    }),
  };
}
