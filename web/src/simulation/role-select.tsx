import { Select } from 'antd';
import { useId } from 'react';
import { simulationWords as words } from '../wording/simulation.ts';
import type { SimulatedRole } from './simulation-query.ts';
import styles from './simulation-banner.module.css';

export type RoleSelectProps = {
  readonly roles: readonly SimulatedRole[];
  readonly value: string;
  readonly onChange: (account: string) => void;
};

/** Who is played: everybody of the jurisdiction, by office and unit. */
export function RoleSelect({ roles, value, onChange }: RoleSelectProps) {
  const id = useId();
  const groups = [
    { label: words.offices, roles: roles.filter(({ offices }) => offices.length > 0) },
    {
      label: words.units,
      roles: roles.filter(({ offices, organisation }) => offices.length === 0 && organisation !== null),
    },
    { label: words.nobody, roles: roles.filter(({ organisation }) => organisation === null) },
  ].filter((group) => group.roles.length > 0);
  return (
    <div className={styles.role}>
      <label htmlFor={id}>{words.role}</label>
      <Select
        id={id}
        className={styles.select ?? ''}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={words.roleSought}
        popupMatchSelectWidth={false}
        value={value}
        options={groups.map((group) => ({
          label: group.label,
          options: group.roles.map((role) => ({ value: role.account, label: wordRole(role) })),
        }))}
        onChange={(account: string) => onChange(account)}
      />
    </div>
  );
}

function wordRole({ name, organisation, positions, administrator }: SimulatedRole): string {
  const parts = [...positions, ...(administrator ? [words.administrator] : [])];
  const who = organisation === null ? name : `${organisation} · ${name}`;
  return parts.length > 0 ? `${who}（${parts.join('、')}）` : who;
}
