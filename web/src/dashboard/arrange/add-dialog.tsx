import type { JsonObject, Pack, Widget } from '@lixiang/schema';
import { Alert, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { focusWhenDrawn } from '../../ui/focus-when-drawn.ts';
import { commonWords } from '../../wording/common.ts';
import { arrangeWords as words } from '../../wording/dashboard.ts';
import styles from './arrange.module.css';
import { clocksOf, newWidget } from './new-widget.ts';
import { Dialog } from '../../ui/dialog.tsx';

type AddDialogProps = {
  readonly pack: Pack;
  readonly taken: ReadonlySet<string>;
  readonly onAdd: (widget: JsonObject, title: string) => void;
  readonly onClose: () => void;
};

const KINDS = ['number', 'trend', 'bar', 'pie', 'funnel', 'ranking', 'table', 'calendar'] as const;

/** Asks what is to be shown and how; everything else follows, and can be changed afterwards. */
export function AddDialog({ pack, taken, onAdd, onClose }: AddDialogProps) {
  const id = useId();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<Widget['kind']>('number');
  const [of, setOf] = useState(pack.recordTypes[0]?.key ?? '');
  const type = pack.recordTypes.find(({ key }) => key === of);
  const lacksClocks = kind === 'calendar' && type !== undefined && clocksOf(pack, type).length === 0;
  const isReady = title.trim() !== '' && type !== undefined && !lacksClocks;
  const add = () => {
    if (!isReady || !type) return;
    onClose();
    onAdd(newWidget(pack, { title: title.trim(), kind, type }, taken), title.trim());
  };
  return (
    <Dialog
      open
      title={words.addTitle}
      okText={words.add}
      cancelText={commonWords.cancel}
      okButtonProps={{ disabled: !isReady }}
      onCancel={onClose}
      onOk={add}
    >
      <div className={styles.dialog}>
        <label htmlFor={`${id}-title`}>{words.widgetTitle}</label>
        <Input
          id={`${id}-title`}
          ref={focusWhenDrawn}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          onPressEnter={add}
        />
        <label htmlFor={`${id}-kind`}>{words.kind}</label>
        <Select
          id={`${id}-kind`}
          value={kind}
          options={KINDS.map((each) => ({ value: each, label: words.kinds[each] }))}
          onChange={setKind}
        />
        <label htmlFor={`${id}-of`}>{words.of}</label>
        <Select
          id={`${id}-of`}
          showSearch={{ optionFilterProp: 'label' }}
          value={of}
          options={pack.recordTypes.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={setOf}
        />
        {lacksClocks && <Alert type="warning" showIcon title={words.noClocks} />}
      </div>
    </Dialog>
  );
}
