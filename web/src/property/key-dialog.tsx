import { Input } from 'antd';
import { useId, useState } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { focusWhenDrawn } from '../ui/focus-when-drawn.ts';
import { commonWords } from '../wording/common.ts';
import { propertyPanelWords as words } from '../wording/property-panel.ts';

type KeyDialogProps = {
  readonly before: string;
  readonly taken: ReadonlySet<string>;
  readonly close: () => void;
  readonly rename: (key: string) => void;
};

const KEY = /^[a-z][A-Za-z0-9]{0,63}$/;

/** Asks by what a thing is to be known, and says why something cannot be that. */
export function KeyDialog({ before, taken, close, rename }: KeyDialogProps) {
  const id = useId();
  const [text, setText] = useState(before);
  const key = text.trim();
  const fault =
    key === before ? '' : !KEY.test(key) ? words.wrongKey : taken.has(key) ? words.takenKey(key) : '';
  const finish = () => {
    if (fault !== '') return;
    close();
    if (key !== before) rename(key);
  };
  return (
    <Dialog
      open
      title={words.renameTitle}
      okText={words.renameConfirm}
      cancelText={commonWords.cancel}
      okButtonProps={{ disabled: fault !== '' }}
      onCancel={close}
      onOk={finish}
    >
      <label htmlFor={id}>{words.key}</label>
      <Input
        id={id}
        ref={focusWhenDrawn}
        maxLength={64}
        aria-describedby={`${id}-help ${id}-fault`}
        aria-invalid={fault !== ''}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) finish();
        }}
      />
      <output id={`${id}-fault`} className={fault === '' ? undefined : 'lx-issue'}>
        {fault}
      </output>
      <small id={`${id}-help`}>{words.renameHelp}</small>
    </Dialog>
  );
}
