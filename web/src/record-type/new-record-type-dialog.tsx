import { Input } from 'antd';
import { useId, useState } from 'react';
import type { Choice } from '../property/part-spec.ts';
import { Dialog } from '../ui/dialog.tsx';
import { focusWhenDrawn } from '../ui/focus-when-drawn.ts';
import { commonWords } from '../wording/common.ts';
import { propertyPanelWords } from '../wording/property-panel.ts';
import { recordTypeChoices, recordTypeWords as words } from '../wording/record-type.ts';
import type { NewRecordType } from './new-record-type.ts';
import styles from './record-type.module.css';

type NewRecordTypeDialogProps = {
  readonly title: string;
  readonly forms: readonly Choice[];
  /** A copy is asked for its name only. */
  readonly name?: string;
  readonly close: () => void;
  readonly create: (asked: NewRecordType) => void;
};

/** Asks what a new record type is called, of what nature it is, and what is filled in. */
export function NewRecordTypeDialog({ title, forms, name: before, close, create }: NewRecordTypeDialogProps) {
  const id = useId();
  const [name, setName] = useState(before ?? '');
  const [nature, setNature] = useState<NewRecordType['nature']>('dossier');
  const [form, setForm] = useState('');
  const finish = () => {
    if (name.trim() === '') return;
    close();
    create({ name: name.trim(), nature, form });
  };
  return (
    <Dialog
      open
      title={title}
      okText={words.make}
      cancelText={commonWords.cancel}
      okButtonProps={{ disabled: name.trim() === '' }}
      onCancel={close}
      onOk={finish}
    >
      <div className={styles.dialog}>
        <label htmlFor={id}>{words.name}</label>
        <Input
          id={id}
          ref={focusWhenDrawn}
          maxLength={200}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) finish();
          }}
        />
        <small>{propertyPanelWords.keyHelp}</small>
        {before === undefined && (
          <>
            <label htmlFor={`${id}-nature`}>{words.nature}</label>
            <select
              id={`${id}-nature`}
              className="lx-input"
              value={nature}
              onChange={({ target }) => setNature(target.value === 'registry' ? 'registry' : 'dossier')}
            >
              {Object.entries(recordTypeChoices.natures).map(([key, label]) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
            <label htmlFor={`${id}-form`}>{words.form}</label>
            <select
              id={`${id}-form`}
              className="lx-input"
              value={form}
              onChange={({ target }) => setForm(target.value)}
            >
              <option value="">{words.newForm}</option>
              {forms.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </>
        )}
      </div>
    </Dialog>
  );
}
