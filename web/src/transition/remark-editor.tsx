import { Button, Input, Select } from 'antd';
import { transitionWords as words } from '../wording/transition.ts';
import { blankRemark, type RemarkDraft } from './act-draft.ts';
import type { RemarkTarget } from './remark-targets.ts';
import styles from './transition-dialog.module.css';

export type RemarkEditorProps = {
  readonly targets: readonly RemarkTarget[];
  readonly remarks: readonly RemarkDraft[];
  readonly showGaps: boolean;
  readonly onChange: (remarks: readonly RemarkDraft[]) => void;
};

/** A list of remarks, each about a document, a field of it, or neither. */
export function RemarkEditor({ targets, remarks, showGaps, onChange }: RemarkEditorProps) {
  const change = (remark: RemarkDraft) =>
    onChange(remarks.map((other) => (other.id === remark.id ? remark : other)));
  return (
    <div className={styles.remarks}>
      {remarks.map((remark, index) => (
        <RemarkRow
          key={remark.id}
          index={index + 1}
          targets={targets}
          remark={remark}
          showGaps={showGaps}
          onChange={change}
          onRemove={() => onChange(remarks.filter(({ id }) => id !== remark.id))}
        />
      ))}
      <Button onClick={() => onChange([...remarks, blankRemark()])}>{words.addRemark}</Button>
    </div>
  );
}

type RemarkRowProps = {
  readonly index: number;
  readonly targets: readonly RemarkTarget[];
  readonly remark: RemarkDraft;
  readonly showGaps: boolean;
  readonly onChange: (remark: RemarkDraft) => void;
  readonly onRemove: () => void;
};

function RemarkRow({ index, targets, remark, showGaps, onChange, onRemove }: RemarkRowProps) {
  const name = words.remark(index);
  const fields = targets.find(({ document }) => document === remark.document)?.fields ?? [];
  return (
    <fieldset className={styles.remark}>
      <legend>{name}</legend>
      <div className={styles.targets}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={`${name} ${words.remarkDocument}`}
          placeholder={words.remarkDocument}
          value={remark.document ?? null}
          options={targets.map(({ document, name: label }) => ({ value: document, label }))}
          onChange={(document) => onChange({ ...remark, document: document ?? undefined, field: undefined })}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          disabled={fields.length === 0}
          aria-label={`${name} ${words.remarkField}`}
          placeholder={remark.document ? words.remarkWholeDocument : words.remarkField}
          value={remark.field ?? null}
          options={fields.map(({ key, label }) => ({ value: key, label }))}
          onChange={(field) => onChange({ ...remark, field: field ?? undefined })}
        />
        <Button danger type="text" aria-label={words.removeRemark(index)} onClick={onRemove}>
          ×
        </Button>
      </div>
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={2000}
        aria-label={`${name} ${words.remarkText}`}
        placeholder={words.remarkText}
        value={remark.text}
        status={showGaps && remark.text.trim() === '' ? 'error' : ''}
        onChange={(event) => onChange({ ...remark, text: event.target.value })}
      />
    </fieldset>
  );
}
