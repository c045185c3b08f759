import { Input } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { Choice } from '../property/part-spec.ts';
import { Dialog } from '../ui/dialog.tsx';
import { focusWhenDrawn } from '../ui/focus-when-drawn.ts';
import { commonWords } from '../wording/common.ts';
import { procedureAsks } from '../wording/procedure-property.ts';
import { procedureWords as words } from '../wording/procedure.ts';
import { propertyPanelWords } from '../wording/property-panel.ts';
import type { NewProcedure } from './new-procedure.ts';
import styles from './procedure.module.css';

type NewProcedureDialogProps = {
  readonly title: string;
  /** Record types that have none yet. */
  readonly types: readonly Choice[];
  /** A copy has the states of what it is a copy of. */
  readonly name?: string;
  readonly close: () => void;
  readonly create: (asked: NewProcedure) => void;
};

/** Asks what a procedure is called and for what it is; where nothing is copied, also where it begins and ends. */
export function NewProcedureDialog({ title, types, name: before, close, create }: NewProcedureDialogProps) {
  const id = useId();
  const [asked, setAsked] = useState<NewProcedure>({
    name: before ?? '',
    recordType: types[0]?.key ?? '',
    initial: words.initialDefault,
    final: words.finalDefault,
  });
  const isWhole = Object.values(asked).every((answer) => answer.trim() !== '');
  const finish = () => {
    if (!isWhole) return;
    close();
    create(asked);
  };
  const text = (property: 'name' | 'initial' | 'final', label: string) => (
    <>
      <label htmlFor={`${id}-${property}`}>{label}</label>
      <Input
        id={`${id}-${property}`}
        {...(property === 'name' && { ref: focusWhenDrawn })}
        maxLength={200}
        value={asked[property]}
        onChange={({ target }) => setAsked({ ...asked, [property]: target.value })}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) finish();
        }}
      />
    </>
  );
  return (
    <Dialog
      open
      title={title}
      okText={words.create}
      cancelText={commonWords.cancel}
      okButtonProps={{ disabled: !isWhole }}
      onCancel={close}
      onOk={finish}
    >
      {types.length === 0 ? (
        <p>
          {words.noTypes} <Link to="/design/record-types">{words.toTypes}</Link>
        </p>
      ) : (
        <div className={styles.dialog}>
          {text('name', procedureAsks.procedure)}
          <small>{propertyPanelWords.keyHelp}</small>
          <label htmlFor={`${id}-type`}>{words.forType}</label>
          <select
            id={`${id}-type`}
            className="lx-input"
            value={asked.recordType}
            onChange={({ target }) => setAsked({ ...asked, recordType: target.value })}
          >
            {types.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
          {before === undefined && text('initial', words.initialName)}
          {before === undefined && text('final', words.finalName)}
        </div>
      )}
    </Dialog>
  );
}
