import { Alert } from 'antd';
import { memo, useSyncExternalStore } from 'react';
import { editorWords } from '../../wording/form.ts';
import { ConflictDialog } from '../conflict/conflict-dialog.tsx';
import type { Autosaver } from '../save/autosaver.ts';
import { useSaveState } from '../save/use-save-state.ts';
import { IssueSummary } from '../section/issue-summary.tsx';
import type { FormOutline } from '../section/outline.ts';

type EditorNoticesProps = {
  readonly saver: Autosaver;
  readonly outline: FormOutline;
  readonly checked: boolean;
};

/** What the person must know before going on: refusals, others' changes, what is still wrong. */
export const EditorNotices = memo(function EditorNotices({ saver, outline, checked }: EditorNoticesProps) {
  const state = useSaveState(saver);
  return (
    <>
      {state.phase === 'refused' && (
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
      )}
      {saver.recovered && state.phase === 'waiting' && <Alert type="info" title={editorWords.recovered} />}
      {saver.merged > 0 && <Alert type="info" closable title={editorWords.merged(saver.merged)} />}
      {checked && <Findings outline={outline} />}
      {state.phase === 'conflict' && (
        <ConflictDialog conflicts={state.conflicts} resolve={(conceded) => saver.resolve(conceded)} />
      )}
    </>
  );
});

function Findings({ outline }: { readonly outline: FormOutline }) {
  const { issues } = useSyncExternalStore(
    (wake) => outline.subscribe(wake),
    () => outline.current,
  );
  const flawless = issues.every(({ severity }) => severity === 'warning');
  return (
    <>
      <IssueSummary issues={issues} />
      {flawless && <Alert type="success" title={editorWords.checked} />}
    </>
  );
}
