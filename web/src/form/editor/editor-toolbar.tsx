import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { memo, type ReactNode } from 'react';
import { editorWords } from '../../wording/form.ts';
import { useOpenForm } from '../form-context.ts';
import type { Autosaver } from '../save/autosaver.ts';
import { SaveBadge } from '../save/save-badge.tsx';

type EditorToolbarProps = {
  readonly saver: Autosaver;
  readonly asPaper: boolean;
  readonly showAsPaper: (asPaper: boolean) => void;
  readonly check: () => void;
  readonly told: ReactNode;
};

/** How the form is shown, what can be taken back, and whether it is saved. */
export const EditorToolbar = memo(function EditorToolbar({
  saver,
  asPaper,
  showAsPaper,
  check,
  told,
}: EditorToolbarProps) {
  const { form, store, readOnly } = useOpenForm();
  return (
    <div className="lx-toolbar">
      {form.layout && (
        <Segmented
          aria-label={editorWords.viewLabel}
          value={asPaper ? 'paper' : 'form'}
          onChange={(view) => showAsPaper(view === 'paper')}
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
          <Button
            title="Ctrl+Z"
            aria-label={editorWords.undo}
            icon={<UndoOutlined aria-hidden />}
            onClick={() => store.undo()}
          />
          <Button
            title="Ctrl+Y"
            aria-label={editorWords.redo}
            icon={<RedoOutlined aria-hidden />}
            onClick={() => store.redo()}
          />
          {told}
          <SaveBadge saver={saver} />
          <Button type="primary" onClick={check}>
            {editorWords.check}
          </Button>
        </>
      )}
    </div>
  );
});
