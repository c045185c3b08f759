import { useSyncExternalStore } from 'react';
import type { Autosaver } from './autosaver.ts';
import type { SaveState } from './save-state.ts';

/** Where the answers stand between here and the server, as it changes. */
export function useSaveState(saver: Autosaver): SaveState {
  return useSyncExternalStore(
    (wake) => saver.subscribe(wake),
    () => saver.state,
  );
}
