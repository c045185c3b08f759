import { Input } from 'antd';
import { useId, useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { focusWhenDrawn } from '../../ui/focus-when-drawn.ts';
import { commonWords } from '../../wording/common.ts';
import { propertyPanelWords as words } from '../../wording/property-panel.ts';
import type { ThingSpec } from '../part-spec.ts';

type AskDialogProps = {
  readonly thing: Pick<ThingSpec, 'noun' | 'asks' | 'cases'>;
  readonly close: () => void;
  readonly create: (name: string, kind?: string) => void;
};

/** Asks what a new thing is called, and of which kind it is; its key follows from the name. */
export function AskDialog({ thing, close, create }: AskDialogProps) {
  const id = useId();
  const kinds = Object.entries(thing.cases?.of ?? {});
  const [name, setName] = useState('');
  const [kind, setKind] = useState(kinds[0]?.[0]);
  const finish = () => {
    if (name.trim() === '') return;
    close();
    create(name.trim(), kind);
  };
  return (
    <Dialog
      open
      title={words.addTitle(thing.noun)}
      okText={words.create}
      cancelText={commonWords.cancel}
      okButtonProps={{ disabled: name.trim() === '' }}
      onCancel={close}
      onOk={finish}
    >
      <label htmlFor={id}>{thing.asks}</label>
      <Input
        id={id}
        ref={focusWhenDrawn}
        maxLength={200}
        aria-describedby={`${id}-help`}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) finish();
        }}
      />
      <small id={`${id}-help`}>{words.keyHelp}</small>
      {kinds.length > 0 && (
        <p>
          <label htmlFor={`${id}-kind`}>{thing.cases?.words.name}</label>
          <select
            id={`${id}-kind`}
            className="lx-input"
            value={kind}
            onChange={({ target }) => setKind(target.value)}
          >
            {kinds.map(([key, { label }]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </p>
      )}
    </Dialog>
  );
}
