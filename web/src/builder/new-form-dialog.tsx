import type { Base } from '@lixiang/schema';
import { useId, useState } from 'react';
import { baseWords } from '../wording/base.ts';
import { builderWords as words } from '../wording/builder.ts';
import { NameDialog } from '../ui/name-dialog.tsx';
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
  const [base, setBase] = useState('');
  const bases = newestOf(useShippedBases().bases);
  return (
    <NameDialog
      title={words.newFormTitle}
      okText={words.create}
      label={words.formName}
      help={words.formNameHelp}
      close={close}
      create={(name) =>
        create(
          name,
          bases.find(({ key }) => key === base),
        )
      }
    >
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
    </NameDialog>
  );
}
