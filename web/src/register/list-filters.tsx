import { Checkbox, Input, Select } from 'antd';
import type { RecordType } from '@lixiang/schema';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { procedureOf } from '../pack/find-in-pack.ts';
import { registerWords as words } from '../wording/register.ts';
import type { ListState, Order } from './list-state.ts';
import styles from './register.module.css';

export type ListFiltersProps = {
  readonly pack: LoadedPack;
  readonly type: RecordType;
  readonly state: ListState;
  readonly onChange: (next: Partial<ListState>) => void;
};

/** What narrows and orders a list. */
export function ListFilters({ pack, type, state, onChange }: ListFiltersProps) {
  const states = procedureOf(pack, type)?.states ?? [];
  const orders: readonly Order[] = ['UPDATED_DESC', 'UPDATED_ASC', 'CREATED_DESC', 'NUMBER_ASC', 'TITLE_ASC'];
  return (
    <div className={styles.filters}>
      <Input.Search
        key={state.search}
        allowClear
        className={styles.search ?? ''}
        aria-label={words.search}
        placeholder={words.search}
        defaultValue={state.search}
        onSearch={(search) => onChange({ search: search.trim() })}
      />
      {states.length > 0 && (
        <Select
          mode="multiple"
          allowClear
          maxTagCount={1}
          className={styles.states ?? ''}
          aria-label={words.states}
          placeholder={words.states}
          value={[...state.states]}
          options={states.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(chosen) => onChange({ states: chosen })}
        />
      )}
      <Select
        aria-label={words.order}
        value={state.order}
        options={orders.map((order) => ({ value: order, label: words.orders[order] }))}
        onChange={(order) => onChange({ order })}
      />
      <Checkbox checked={state.mine} onChange={(event) => onChange({ mine: event.target.checked })}>
        {words.mine}
      </Checkbox>
    </div>
  );
}
