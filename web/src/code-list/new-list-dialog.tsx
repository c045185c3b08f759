import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { focusWhenDrawn } from '../ui/focus-when-drawn.ts';
import { builderWords } from '../wording/builder.ts';
import { codeListWords as words } from '../wording/code-list.ts';
import { commonWords } from '../wording/common.ts';

type NewListDialogProps = { readonly close: () => void; readonly create: (name: string) => void };

/** Asks what a new code list is called. */
export function NewListDialog({ close, create }: NewListDialogProps) {
  const id = useId();
  const [name, setName] = useState('');
  const finish = () => {
    if (name.trim() === '') return;
    close();
    create(name.trim());
  };
  return (
    <Modal
      open
      title={words.create}
      okText={builderWords.create}
      cancelText={commonWords.cancel}
      okButtonProps={{ disabled: name.trim() === '' }}
      onCancel={close}
      onOk={finish}
    >
      <label htmlFor={id}>{words.name}</label>
      <Input
        id={id}
        ref={focusWhenDrawn}
        maxLength={200}
        aria-describedby={`${id}-help`}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={finish}
      />
      <small id={`${id}-help`}>{words.nameHelp}</small>
    </Modal>
  );
}
