import type { Dashboard } from '@lixiang/schema';
import { Button, Select } from 'antd';
import { useMemo } from 'react';
import { useCurrentPack } from '../pack/use-pack.ts';
import { dashboardWords as words } from '../wording/dashboard.ts';
import styles from './dashboard.module.css';
import { filterQuestion } from './reading/filter-question.ts';
import { useReading } from './reading/use-reading.ts';

type DashboardFiltersProps = {
  readonly filters: Dashboard['filters'];
  readonly chosen: ReadonlyMap<string, string>;
  readonly onChoose: (filter: string, value: string | undefined) => void;
  readonly onClear: () => void;
};

/** What narrows a whole dashboard: only what there really is can be chosen. */
export function DashboardFilters({ filters, chosen, onChoose, onClear }: DashboardFiltersProps) {
  const { content } = useCurrentPack();
  const { question, choicesIn } = useMemo(() => filterQuestion(content, filters), [content, filters]);
  const [{ data, fetching }] = useReading(question);
  const choices = choicesIn(data);
  return (
    <search className={styles.filters} aria-label={words.filters}>
      {filters.map(({ key, label }) => (
        <Select
          key={key}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          loading={fetching}
          className={styles.filter ?? ''}
          aria-label={label}
          placeholder={words.allOf(label)}
          value={chosen.get(key) ?? null}
          options={[...(choices.get(key) ?? [])]}
          onChange={(value) => onChoose(key, value ?? undefined)}
        />
      ))}
      {chosen.size > 0 && <Button onClick={onClear}>{words.clearFilters}</Button>}
    </search>
  );
}
