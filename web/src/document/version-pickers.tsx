import { Select } from 'antd';
import { useId } from 'react';
import { documentWords as words } from '../wording/document.ts';
import styles from './document.module.css';
import type { DocumentVersion } from './versions-of.ts';

export type VersionPickersProps = {
  readonly versions: readonly DocumentVersion[];
  readonly from: string;
  readonly to: string;
  readonly onChange: (chosen: { readonly from: string; readonly to: string }) => void;
};

/** Which two versions are compared. */
export function VersionPickers({ versions, from, to, onChange }: VersionPickersProps) {
  const id = useId();
  const options = versions.map((version) => ({ value: version.id, label: version.name }));
  return (
    <div className={styles.pickers}>
      <label htmlFor={`${id}-from`}>
        {words.from}
        <Select
          id={`${id}-from`}
          value={from}
          options={options}
          onChange={(next) => onChange({ from: next, to })}
        />
      </label>
      <label htmlFor={`${id}-to`}>
        {words.to}
        <Select
          id={`${id}-to`}
          value={to}
          options={options}
          onChange={(next) => onChange({ from, to: next })}
        />
      </label>
    </div>
  );
}
