import { Button, Input, Select } from 'antd';
import { OrganisationSelect } from '../lookup/organisation-select.tsx';
import { auditActions, auditWords } from '../wording/audit.ts';
import type { AuditFilter } from './audit-filter.ts';
import styles from './audit.module.css';

const words = auditWords.filters;

export type AuditFiltersProps = {
  readonly filter: AuditFilter;
  readonly isNarrowed: boolean;
  readonly onChange: (next: Partial<AuditFilter>) => void;
  readonly onClear: () => void;
};

/** What narrows the audit: who, for which organisation, what, of which record, from when until when. */
export function AuditFilters({ filter, isNarrowed, onChange, onClear }: AuditFiltersProps) {
  return (
    <div className={styles.filters}>
      <Input.Search
        key={`person ${filter.person}`}
        allowClear
        aria-label={words.person}
        placeholder={words.person}
        defaultValue={filter.person}
        onSearch={(person) => onChange({ person: person.trim() })}
      />
      <OrganisationSelect
        clearable
        label={auditWords.organisation}
        placeholder={words.organisation}
        value={filter.organisation}
        onChange={(organisation) => onChange({ organisation })}
      />
      <Select
        mode="multiple"
        allowClear
        maxTagCount={1}
        aria-label={auditWords.action}
        placeholder={words.actions}
        value={[...filter.actions]}
        options={auditActions}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(actions) => onChange({ actions })}
      />
      <Input.Search
        key={`matter ${filter.matter}`}
        allowClear
        aria-label={words.matter}
        placeholder={words.matter}
        defaultValue={filter.matter}
        onSearch={(matter) => onChange({ matter: matter.trim() })}
      />
      <label className={styles.day}>
        {words.from}
        <Input
          type="date"
          value={filter.from}
          max={filter.to}
          onChange={({ target }) => onChange({ from: target.value })}
        />
      </label>
      <label className={styles.day}>
        {words.to}
        <Input
          type="date"
          value={filter.to}
          min={filter.from}
          onChange={({ target }) => onChange({ to: target.value })}
        />
      </label>
      {isNarrowed && <Button onClick={onClear}>{words.clear}</Button>}
    </div>
  );
}
