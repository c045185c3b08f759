import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, RollbackOutlined } from '@ant-design/icons';
import { type CoreTerm, isList, isObject, type Json } from '@lixiang/schema';
import { Button } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, memo } from 'react';
import { labelOf } from '../builder/edit/option-edits.ts';
import { useDesignValue } from '../design/use-design.tsx';
import { codeListWords as words } from '../wording/code-list.ts';
import styles from './code-list.module.css';
import type { OptionActs } from './use-option-acts.ts';

type OptionRowProps = {
  readonly place: readonly string[];
  readonly option: string;
  readonly position: number;
  readonly acts: OptionActs;
  /** The names of what options can stand under; undefined where they stand under nothing. */
  readonly parents: ReadonlyMap<string, string> | undefined;
  /** What options can mean in the national catalogue; none where that says nothing of such a list. */
  readonly meanings: readonly CoreTerm[];
  readonly used: string;
  readonly isPublished: boolean;
};

/** One option in its row: name and code to write, what it stands under, and what can be done with it. */
export const OptionRow = memo(function OptionRow(props: OptionRowProps) {
  const { place, option: key, position, acts, parents, meanings, used, isPublished } = props;
  const option = useDesignValue([...place, key]);
  if (!isObject(option)) return null;
  const name = labelOf(option);
  const isRetired = option['retired'] === true;
  const above = parents ? namesOf(option['under'], parents) : '';
  const cell = (of: 'label' | 'code', label: string) => ({
    className: 'lx-input',
    'data-option': key,
    'data-cell': of,
    'aria-label': label,
    value: textOf(option[of]),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => acts.press(event, { key, cell: of }),
    onPaste: (event: ClipboardEvent<HTMLInputElement>) => acts.paste(event),
  });
  return (
    <tr data-retired={isRetired}>
      <td>{position}</td>
      <td>
        <input
          {...cell('label', words.labelOf(position))}
          maxLength={200}
          onChange={({ target }) => acts.set(key, 'label', target.value)}
        />
      </td>
      <td>
        <input
          {...cell('code', words.codeOf(name))}
          maxLength={20}
          onChange={({ target }) => acts.set(key, 'code', target.value.trim())}
        />
      </td>
      {parents && (
        <td>
          <Button
            type="text"
            size="small"
            aria-label={words.underOf(name, above)}
            onClick={() => acts.chooseParents(key)}
          >
            {above}
          </Button>
        </td>
      )}
      {meanings.length > 0 && (
        <td>
          <select
            className={styles.select}
            aria-label={words.meaningOf(name)}
            value={textOf(option['core'])}
            onChange={({ target }) => acts.set(key, 'core', target.value)}
          >
            <option value="">{words.noMeaning}</option>
            {meanings.map((term) => (
              <option key={term} value={term}>
                {words.meanings[term]}
              </option>
            ))}
          </select>
        </td>
      )}
      <td>{used}</td>
      <td>
        <Button
          type="text"
          size="small"
          icon={<ArrowUpOutlined aria-hidden />}
          aria-label={words.up(name)}
          onClick={() => acts.move(key, -1)}
        />
        <Button
          type="text"
          size="small"
          icon={<ArrowDownOutlined aria-hidden />}
          aria-label={words.down(name)}
          onClick={() => acts.move(key, 1)}
        />
        {isRetired ? (
          <Button
            type="text"
            size="small"
            icon={<RollbackOutlined aria-hidden />}
            aria-label={words.restoreOf(name)}
            onClick={() => acts.restore(key)}
          >
            {words.restore}
          </Button>
        ) : (
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined aria-hidden />}
            aria-label={isPublished ? words.retireOf(name) : words.removeOf(name)}
            onClick={() => acts.askRemoval(key)}
          >
            {isPublished ? words.retire : words.remove}
          </Button>
        )}
        {isRetired && <small>{words.retired}</small>}
      </td>
    </tr>
  );
});

function namesOf(under: Json | undefined, parents: ReadonlyMap<string, string>): string {
  const keys = isList(under) ? under : [];
  const names = keys.flatMap((key) => (typeof key === 'string' ? (parents.get(key) ?? key) : []));
  return names.length === 0 ? words.underAny : names.join('、');
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
