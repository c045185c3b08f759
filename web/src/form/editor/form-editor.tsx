import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Alert, Button, Segmented, Tooltip } from 'antd';
import { lazy, Suspense, useState, type KeyboardEvent } from 'react';
import { commonWords } from '../../wording/common.ts';
import { editorWords } from '../../wording/form.ts';
import { ConflictDialog } from '../conflict/conflict-dialog.tsx';
import { OpenFormProvider } from '../form-context.ts';
import { SaveBadge, SaveRefusal } from '../save/save-badge.tsx';
import { IssueSummary } from '../section/issue-summary.tsx';
import { SectionList } from '../section/section-list.tsx';
import { SectionNav } from '../section/section-nav.tsx';
import type { AnswerStore } from '../store/answer-store.ts';
import { FormSurface } from '../surface.tsx';
import type { FormEditorProps } from '../types.ts';
import { useEditing } from './use-editing.ts';

const PaperFilling = lazy(async () => ({
  default: (await import('../paper/paper-filling.tsx')).PaperFilling,
}));

/** A document being filled: by sections or on the official paper, saved as one types. */
export function FormEditor(props: FormEditorProps) {
  const { form, readOnly } = props;
  const { open, saver, saveState, outline, merged, checks, check } = useEditing(props);
  const [asPaper, setAsPaper] = useState(false);
  const flawless = outline.issues.every(({ severity }) => severity === 'warning');
  return (
    <OpenFormProvider value={open}>
      <FormSurface>
        <div onKeyDown={(event) => undoByKeyboard(event, open.store)}>
          <div className="lx-toolbar">
            {form.layout && (
              <Segmented
                aria-label={editorWords.viewLabel}
                value={asPaper ? 'paper' : 'form'}
                onChange={(view) => setAsPaper(view === 'paper')}
                options={[
                  { value: 'form', label: editorWords.asForm },
                  { value: 'paper', label: editorWords.asPaper },
                ]}
              />
            )}
            {readOnly ? (
              <span>{editorWords.readOnly}</span>
            ) : (
              <>
                <Tooltip title="Ctrl+Z">
                  <Button
                    aria-label={editorWords.undo}
                    icon={<UndoOutlined aria-hidden />}
                    onClick={() => open.store.undo()}
                  />
                </Tooltip>
                <Tooltip title="Ctrl+Y">
                  <Button
                    aria-label={editorWords.redo}
                    icon={<RedoOutlined aria-hidden />}
                    onClick={() => open.store.redo()}
                  />
                </Tooltip>
                <SaveBadge state={saveState} retry={() => void saver.flush()} />
                <Button type="primary" onClick={check}>
                  {editorWords.check}
                </Button>
              </>
            )}
          </div>
          <div className="lx-editor">
            <SectionNav sections={outline.sections} />
            <div className="lx-editor-main">
              <SaveRefusal state={saveState} />
              {saver.recovered && saveState.phase === 'waiting' && (
                <Alert type="info" title={editorWords.recovered} />
              )}
              {merged > 0 && <Alert type="info" closable title={editorWords.merged(merged)} />}
              {checks > 0 && <IssueSummary issues={outline.issues} />}
              {checks > 0 && flawless && <Alert type="success" role="status" title={editorWords.checked} />}
              {form.intro && <p className="lx-note">{form.intro}</p>}
              {asPaper ? (
                <Suspense fallback={<p className="lx-note">{commonWords.loading}</p>}>
                  <PaperFilling />
                </Suspense>
              ) : (
                <SectionList />
              )}
            </div>
          </div>
          {saveState.phase === 'conflict' && (
            <ConflictDialog conflicts={saveState.conflicts} resolve={(conceded) => saver.resolve(conceded)} />
          )}
        </div>
      </FormSurface>
    </OpenFormProvider>
  );
}

/** The browser's own undo knows one text field; ours knows the form. */
function undoByKeyboard(event: KeyboardEvent, store: AnswerStore): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  const redoes = key === 'y' || (key === 'z' && event.shiftKey);
  if (!redoes && key !== 'z') return;
  event.preventDefault();
  if (redoes) store.redo();
  else store.undo();
}
