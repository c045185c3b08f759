import { Input } from 'antd';
import { useId, useState } from 'react';
import { builderWords as words } from '../wording/builder.ts';
import { focusWhenDrawn } from '../ui/focus-when-drawn.ts';
import { commonWords } from '../wording/common.ts';
import { Dialog } from '../ui/dialog.tsx';

type NewFormDialogProps = { readonly close: () => void; readonly create: (name: string) => void };

/** Asks what a new form is called; all else follows from there. */
export function NewFormDialog({ close, create }: NewFormDialogProps) {
  const id = useId();
  const [name, setName] = useState('');
  const finish = () => {
    if (name.trim() === '') return;
    close();
    create(name.trim());
  };
  return (
    <Dialog
      open
      title={words.newFormTitle}
      okText={words.create}
      cancelText={commonWords.cancel}
      okButtonProps={{ disabled: name.trim() === '' }}
      onCancel={close}
      onOk={finish}
    >
      <label htmlFor={id}>{words.formName}</label>
      <Input
        id={id}
        ref={focusWhenDrawn}
        maxLength={200}
        aria-describedby={`${id}-help`}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={finish}
      />
      <small id={`${id}-help`}>{words.formNameHelp}</small>
    </Dialog>
  );
}
