import type { Base } from '@lixiang/schema';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { baseWords } from '../wording/base.ts';
import { builderWords as words } from '../wording/builder.ts';
import { focusWhenDrawn } from '../ui/focus-when-drawn.ts';
import { commonWords } from '../wording/common.ts';
import { Dialog } from '../ui/dialog.tsx';
import { newestOf, useShippedBases } from './base/base-query.ts';
import styles from './builder.module.css';

type NewFormDialogProps = {
  readonly close: () => void;
  /** Blank, or on a base. */
  readonly create: (name: string, base: Base | undefined) => void;
};

/** Asks what a new form is called, and whether it begins as a base; all else follows from there. */
export function NewFormDialog({ close, create }: NewFormDialogProps) {
  const id = useId();
  const [name, setName] = useState('');
  const [base, setBase] = useState('');
  const bases = newestOf(useShippedBases().bases);
  const finish = (typed: string) => {
    const chosen = typed.trim();
    if (chosen === '') return;
    close();
    create(
      chosen,
      bases.find(({ key }) => key === base),
    );
  };
  return (
    <Dialog
      open
      title={words.newFormTitle}
      okText={words.create}
      cancelText={commonWords.cancel}
      okButtonProps={{ disabled: name.trim() === '' }}
      onCancel={close}
      onOk={() => finish(name)}
    >
      <label htmlFor={id}>{words.formName}</label>
      <Input
        id={id}
        ref={focusWhenDrawn}
        maxLength={200}
        aria-describedby={`${id}-help`}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={(event) => finish(event.currentTarget.value)}
      />
      <small id={`${id}-help`}>{words.formNameHelp}</small>
      {bases.length > 0 && (
        <div className={styles.dialogFields}>
          <label htmlFor={`${id}-base`}>{baseWords.beginWith}</label>
          <select
            id={`${id}-base`}
            className={styles.select}
            value={base}
            onChange={(event) => setBase(event.target.value)}
          >
            <option value="">{baseWords.blank}</option>
            {bases.map(({ key, title, version }) => (
              <option key={key} value={key}>
                {baseWords.title}：{baseWords.mark(title, version)}
              </option>
            ))}
          </select>
        </div>
      )}
    </Dialog>
  );
}
