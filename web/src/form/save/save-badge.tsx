import { Button } from 'antd';
import { editorWords } from '../../wording/form.ts';
import { formatInstant } from '../../wording/format.ts';
import type { Autosaver } from './autosaver.ts';
import type { SaveState } from './save-state.ts';
import { useSaveState } from './use-save-state.ts';

const STUCK: ReadonlySet<SaveState['phase']> = new Set(['unsaved', 'offline', 'refused']);

/** Whether what one typed has reached the server. */
export function SaveBadge({ saver }: { readonly saver: Autosaver }) {
  const state = useSaveState(saver);
  return (
    <output className="lx-save" data-phase={state.phase}>
      {wordsOf(state)}
      {STUCK.has(state.phase) && (
        <Button type="link" size="small" onClick={() => void saver.flush()}>
          {editorWords.retry}
        </Button>
      )}
    </output>
  );
}

function wordsOf(state: SaveState): string {
  switch (state.phase) {
    case 'untouched':
      return editorWords.neverSaved;
    case 'saved':
      return editorWords.saved(formatInstant(state.at.toISOString()).slice(-5));
    case 'waiting':
    case 'conflict':
      return editorWords.waiting;
    case 'saving':
      return editorWords.saving;
    case 'unsaved':
      return editorWords.unsaved;
    case 'offline':
      return editorWords.offline;
    case 'refused':
      return editorWords.refused;
  }
}
