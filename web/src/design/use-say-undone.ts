import { useAnnounce } from '../ui/announcements.tsx';
import { designWords as words } from '../wording/design.ts';
import type { Undone } from './design-store.ts';

/** Tells the person what was taken back or done again, or why not. */
export function useSayUndone(): {
  readonly undo: (undone: Undone) => void;
  readonly redo: (redone: Undone) => void;
} {
  const announce = useAnnounce();
  const say = (outcome: Undone, done: (label: string) => string, nothing: string) => {
    if (outcome.kind === 'contested') announce('warning', words.contested(outcome.label, outcome.by));
    else announce('success', outcome.kind === 'done' ? done(outcome.label) : nothing);
  };
  return {
    undo: (outcome) => say(outcome, words.undone, words.nothingToUndo),
    redo: (outcome) => say(outcome, words.redone, words.nothingToRedo),
  };
}
