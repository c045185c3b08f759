import { Alert, Button } from 'antd';
import { editorWords } from '../../wording/form.ts';
import { formatInstant } from '../../wording/format.ts';
import type { SaveState } from './save-state.ts';

type SaveBadgeProps = { readonly state: SaveState; readonly retry: () => void };

/** Whether what one typed has reached the server. */
export function SaveBadge({ state, retry }: SaveBadgeProps) {
  return (
    <span className="lx-save" role="status" data-phase={state.phase}>
      {wordsOf(state)}
      {(state.phase === 'unsaved' || state.phase === 'offline' || state.phase === 'refused') && (
        <Button type="link" size="small" onClick={retry}>
          {editorWords.retry}
        </Button>
      )}
    </span>
  );
}

/** Why the server would not keep the answers. */
export function SaveRefusal({ state }: { readonly state: SaveState }) {
  if (state.phase !== 'refused') return null;
  return (
    <Alert
      type="error"
      role="alert"
      title={editorWords.refused}
      description={
        <ul className="lx-summary">
          {state.messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      }
    />
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
