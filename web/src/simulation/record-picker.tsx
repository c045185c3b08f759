import { Select } from 'antd';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { RecordLookup, RecordName } from '../lookup/lookup-query.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { simulationWords as words } from '../wording/simulation.ts';
import styles from './simulation.module.css';

export type RecordPickerProps = {
  readonly value: string | null;
  readonly onChange: (record: string | null) => void;
};

/** Finds one record among those that the viewer may read, by its name or number. */
export function RecordPicker({ value, onChange }: RecordPickerProps) {
  const id = useId();
  const { recordTypes } = useCurrentPack().content;
  const [type, setType] = useState(recordTypes.find(({ nature }) => nature === 'dossier')?.key ?? '');
  const [sought, setSought] = useState('');
  const [{ data, fetching }] = useQuery({
    query: RecordLookup,
    variables: { type, search: sought || null },
    pause: type === '',
  });
  const [{ data: named }] = useQuery({
    query: RecordName,
    variables: { id: value ?? '' },
    pause: value === null,
  });
  const found = (data?.records.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: `${node.title ?? node.number}（${node.number} · ${node.unit.name}）`,
  }));
  const chosen = named?.record;
  const options =
    chosen && !found.some((option) => option.value === chosen.id)
      ? [...found, { value: chosen.id, label: `${chosen.title ?? chosen.number}（${chosen.number}）` }]
      : found;
  return (
    <div className={styles.picker}>
      <label htmlFor={`${id}-type`}>{words.type}</label>
      <Select
        id={`${id}-type`}
        className={styles.control ?? ''}
        value={type}
        options={recordTypes.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(next: string) => {
          setType(next);
          onChange(null);
        }}
      />
      <label htmlFor={`${id}-record`}>{words.record}</label>
      <Select
        id={`${id}-record`}
        className={styles.control ?? ''}
        allowClear
        loading={fetching}
        showSearch={{ filterOption: false, onSearch: setSought }}
        placeholder={words.sought}
        notFoundContent={words.noneFound}
        value={value}
        options={options}
        onChange={(next: string | undefined) => onChange(next ?? null)}
      />
    </div>
  );
}
