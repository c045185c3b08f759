import { Select } from 'antd';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { RecordLookup, RecordName } from '../lookup/lookup-query.ts';
import { beginningWords as words } from '../wording/beginning.ts';
import styles from './beginning.module.css';
import type { GivenLink } from './required-links.ts';

type LinkPickerProps = {
  readonly link: GivenLink;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
};

/** Chooses the record that a new one is linked to from the start. */
export function LinkPicker({ link, value, onChange }: LinkPickerProps) {
  const id = useId();
  const [sought, setSought] = useState('');
  const [{ data }] = useQuery({ query: RecordLookup, variables: { type: link.to, search: sought || null } });
  const [{ data: chosen }] = useQuery({
    query: RecordName,
    variables: { id: value ?? '' },
    pause: value === undefined,
  });
  const found = (data?.records.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: `${node.title ?? node.number}（${node.number} · ${node.unit.name}）`,
  }));
  const named = chosen?.record;
  const options =
    named && !found.some((option) => option.value === named.id)
      ? [...found, { value: named.id, label: `${named.title ?? named.number}（${named.number}）` }]
      : found;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{link.label}</label>
      <Select
        id={id}
        allowClear
        showSearch={{ filterOption: false, onSearch: setSought }}
        placeholder={words.chooseLink(link.label)}
        notFoundContent={words.noneToLink(link.label)}
        value={value ?? null}
        options={options}
        onChange={(next: string | null) => onChange(next ?? undefined)}
      />
    </div>
  );
}
