import { DeleteOutlined } from '@ant-design/icons';
import { identityOf, isObject, type JsonObject } from '@lixiang/schema';
import { Input } from 'antd';
import { useDesign, useDesignIssues, useDesignValue } from '../../design/use-design.tsx';
import { readList } from '../../design/read-place.ts';
import { useEdit } from '../../design/use-edit.ts';
import { filterWords as words } from '../../wording/dashboard.ts';
import styles from './arrange.module.css';
import { addFilter, type NarrowedType, offeredFilters, setFilterPath, typesOn } from './board-filters.ts';
import { WidgetIssues } from './widget-panel.tsx';

/** What whoever looks may narrow a whole dashboard by: what it is called, and what it means for each record type. */
export function FilterPanel({ board }: { readonly board: readonly string[] }) {
  const { published } = useDesign();
  const edit = useEdit();
  const there = useDesignValue(board) ?? {};
  const types = typesOn(published.content, there);
  const filters = readList(there, ['filters']).filter(isObject);
  const labels = new Set(filters.map(({ label }) => label));
  return (
    <section className={styles.where} aria-label={words.title}>
      <h3 className={styles.whereTitle}>{words.title}</h3>
      <p>{filters.length === 0 ? words.none : words.help}</p>
      {filters.map((filter) => (
        <FilterRow key={identityOf(filter) ?? ''} board={board} filter={filter} types={types} />
      ))}
      <select
        className="lx-input"
        aria-label={words.add}
        value=""
        onChange={({ target }) =>
          edit(addFilter(board, there, { label: target.value, types }), words.step.add(target.value))
        }
      >
        <option value="">{words.add}</option>
        {offeredFilters(types)
          .filter((label) => !labels.has(label))
          .map((label) => (
            <option key={label}>{label}</option>
          ))}
      </select>
    </section>
  );
}

type FilterRowProps = {
  readonly board: readonly string[];
  readonly filter: JsonObject;
  readonly types: readonly NarrowedType[];
};

function FilterRow({ board, filter, types }: FilterRowProps) {
  const edit = useEdit();
  const key = identityOf(filter) ?? '';
  const place = [...board, 'filters', key];
  const issues = useDesignIssues(place);
  const label = typeof filter['label'] === 'string' ? filter['label'] : key;
  const paths = isObject(filter['paths']) ? filter['paths'] : {};
  return (
    <fieldset className={styles.filterRow}>
      <legend>{label}</legend>
      <div className="lx-condition-row">
        <Input
          key={label}
          aria-label={words.label}
          maxLength={200}
          defaultValue={label}
          onBlur={({ target }) => {
            const value = target.value.trim();
            if (value !== '' && value !== label)
              edit([{ kind: 'set', at: [...place, 'label'], value }], words.step.change(label));
          }}
        />
        <button
          type="button"
          className="lx-icon-button"
          aria-label={words.remove(label)}
          onClick={() => edit([{ kind: 'remove', at: place }], words.step.remove(label))}
        >
          <DeleteOutlined aria-hidden />
        </button>
      </div>
      {types.map(({ type, paths: offered }) => (
        <label key={type.key} className={styles.filterPath}>
          <span>{type.name}</span>
          <select
            className="lx-input"
            value={pathOf(paths, type.key)}
            onChange={({ target }) =>
              edit(
                setFilterPath(board, filter, { type: type.key, path: target.value || undefined }),
                words.step.change(label),
              )
            }
          >
            <option value="">{words.untouched}</option>
            {offered.map(({ path, label: called }) => (
              <option key={path} value={path}>
                {called}
              </option>
            ))}
          </select>
        </label>
      ))}
      {issues.length > 0 && <WidgetIssues place={place} />}
    </fieldset>
  );
}

function pathOf(paths: JsonObject, type: string): string {
  const path = paths[type];
  return typeof path === 'string' ? path : '';
}
