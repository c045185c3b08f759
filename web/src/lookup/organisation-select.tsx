import { Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { OrganisationLookup } from './lookup-query.ts';

export type OrganisationSelectProps = {
  /** Set by the form that it stands in. */
  readonly id?: string;
  /** What it is called, where no label stands beside it. */
  readonly label?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  /** The one that is chosen already: it may be none of those that are found. */
  readonly known?: { readonly id: string; readonly name: string } | null;
  readonly clearable?: boolean;
  /** Who may not be chosen. */
  readonly except?: string | undefined;
  /** Who is meant where nobody is chosen. */
  readonly placeholder?: string;
};

/** Chooses one of the jurisdiction's organisations, found by the server by what is typed. */
export function OrganisationSelect({
  id,
  label,
  value,
  onChange,
  known,
  clearable = false,
  except,
  placeholder,
}: OrganisationSelectProps) {
  const [search, setSearch] = useState('');
  const [{ data, fetching }] = useQuery({
    query: OrganisationLookup,
    variables: { search: search.trim() || null, office: null },
  });
  const found = (data?.organisations.edges ?? [])
    .filter(({ node }) => node.id !== except)
    .map(({ node }) => ({ value: node.id, label: node.name }));
  const chosen = known && search === '' && !found.some((each) => each.value === known.id) ? [known] : [];
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      value={value ?? null}
      allowClear={clearable}
      {...(placeholder !== undefined && { placeholder })}
      loading={fetching}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      options={[...chosen.map((each) => ({ value: each.id, label: each.name })), ...found]}
      onChange={(next) => onChange?.(next ?? null)}
    />
  );
}
