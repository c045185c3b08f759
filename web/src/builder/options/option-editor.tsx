import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, RollbackOutlined } from '@ant-design/icons';
import { identityOf, isObject, type JsonObject, type PackEdit } from '@lixiang/schema';
import { Button } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { readList } from '../../design/read-place.ts';
import { builderWords } from '../../wording/builder.ts';
import { optionWords as words } from '../../wording/property.ts';
import styles from '../builder.module.css';
import { addOptions, labelOf, namesIn, type OptionsAt, removeOption } from '../edit/option-edits.ts';
import { PasteDialog } from './paste-dialog.tsx';

/** The options of a field, one a line: Enter adds the next, a pasted list becomes as many. */
export function OptionEditor({ options }: { readonly options: OptionsAt }) {
  const { store } = useDesign();
  const edit = useEdit();
  const frame = useRef<HTMLFieldSetElement>(null);
  const [isPasting, setPasting] = useState(false);
  useDesignValue(options.place);
  const list = readList(store.content, options.place).filter(isObject);
  const change = (edits: readonly PackEdit[]) => edit(edits, builderWords.step.options);
  const focusOption = (key: string | undefined) => {
    if (key === undefined) return;
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLInputElement>(`[data-option="${CSS.escape(key)}"]`)?.focus(),
    );
  };
  const add = (labels: readonly string[], after: string | null) => {
    const { edits, keys } = addOptions(store.content, options, { labels, after });
    if (change(edits)) focusOption(keys.at(-1));
  };
  const addAfter = (key: string | null) => add([words.fresh(list.length + 1)], key);
  const onPaste = (event: ClipboardEvent, key: string) => {
    const names = namesIn(event.clipboardData.getData('text/plain'));
    if (names.length < 2) return;
    event.preventDefault();
    add(names, key);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    if (event.nativeEvent.isComposing) return;
    const key = identityOf(list[index]) ?? null;
    if (event.key === 'Enter') {
      event.preventDefault();
      addAfter(key);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      focusOption(identityOf(list[index + (event.key === 'ArrowDown' ? 1 : -1)]));
    } else if (event.key === 'Backspace' && event.currentTarget.value === '' && key !== null) {
      event.preventDefault();
      if (change([removeOption(options, key)])) focusOption(identityOf(list[index - 1]));
    }
  };
  return (
    <fieldset ref={frame} className={styles.options} aria-label={words.list}>
      <ol>
        {list.map((option, index) => {
          const key = identityOf(option) ?? '';
          return (
            <li key={key} data-retired={option['retired'] === true}>
              <input
                className="lx-input"
                data-option={key}
                aria-label={words.label(index + 1)}
                value={labelOf(option)}
                maxLength={200}
                onFocus={(event) => event.target.select()}
                onChange={(event) =>
                  change([{ kind: 'set', at: [...options.place, key, 'label'], value: event.target.value }])
                }
                onKeyDown={(event) => onKeyDown(event, index)}
                onPaste={(event) => onPaste(event, key)}
              />
              <OptionTools options={options} list={list} index={index} change={change} />
            </li>
          );
        })}
      </ol>
      <Button size="small" onClick={() => addAfter(identityOf(list.at(-1)) ?? null)}>
        {words.add}
      </Button>
      <Button size="small" onClick={() => setPasting(true)}>
        {words.paste}
      </Button>
      {isPasting && <PasteDialog options={options} close={() => setPasting(false)} />}
    </fieldset>
  );
}

type OptionToolsProps = {
  readonly options: OptionsAt;
  readonly list: readonly JsonObject[];
  readonly index: number;
  readonly change: (edits: readonly PackEdit[]) => boolean;
};

function OptionTools({ options, list, index, change }: OptionToolsProps) {
  const option = list[index];
  if (!option) return null;
  const key = identityOf(option) ?? '';
  const name = labelOf(option);
  const at = [...options.place, key];
  const isRetired = option['retired'] === true;
  const isPublished = options.published.has(key);
  const moveBehind = (after: string | undefined) =>
    change([{ kind: 'move', at, into: [...options.place], after: after ?? null }]);
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={words.up(name)}
        disabled={index === 0}
        onClick={() => moveBehind(identityOf(list[index - 2]))}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={words.down(name)}
        disabled={index === list.length - 1}
        onClick={() => moveBehind(identityOf(list[index + 1]))}
      />
      {isRetired ? (
        <>
          <span className={styles.mark}>{words.retired}</span>
          <Button
            type="text"
            size="small"
            icon={<RollbackOutlined aria-hidden />}
            aria-label={words.restore(name)}
            onClick={() => change([{ kind: 'set', at: [...at, 'retired'], value: false }])}
          />
        </>
      ) : (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={isPublished ? words.retire(name) : words.remove(name)}
          title={isPublished ? words.retire(name) : words.remove(name)}
          onClick={() => change([removeOption(options, key)])}
        />
      )}
    </>
  );
}
