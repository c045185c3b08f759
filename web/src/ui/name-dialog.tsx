import { Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { commonWords } from '../wording/common.ts';
import { Dialog } from './dialog.tsx';
import { focusWhenDrawn } from './focus-when-drawn.ts';

type NameDialogProps = {
  readonly title: string;
  readonly okText: string;
  readonly label: string;
  readonly help: string;
  readonly close: () => void;
  readonly create: (name: string) => void;
  /** What else is asked. */
  readonly children?: ReactNode;
};

/** Asks what something new is called; it is made of the name that stands there when Enter is pressed. */
export function NameDialog({ title, okText, label, help, close, create, children }: NameDialogProps) {
  const id = useId();
  const [name, setName] = useState('');
  const finish = (typed: string) => {
    const chosen = typed.trim();
    if (chosen === '') return;
    close();
    create(chosen);
  };
  return (
    <Dialog
      open
      title={title}
      okText={okText}
      cancelText={commonWords.cancel}
      okButtonProps={{ disabled: name.trim() === '' }}
      onCancel={close}
      onOk={() => finish(name)}
    >
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        ref={focusWhenDrawn}
        maxLength={200}
        aria-describedby={`${id}-help`}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={(event) => finish(event.currentTarget.value)}
      />
      <small id={`${id}-help`}>{help}</small>
      {children}
    </Dialog>
  );
}
