import { identityOf, isObject } from '@lixiang/schema';
import { Button, Input, Pagination } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { labelOf, type OptionsAt } from '../builder/edit/option-edits.ts';
import { readList } from '../design/read-place.ts';
import { useDesign, useIdentities } from '../design/use-design.tsx';
import { FormSurface } from '../form/surface.tsx';
import { codeListWords as words } from '../wording/code-list.ts';
import styles from './code-list.module.css';
import { meaningsOf } from './core-meanings.ts';
import { parentsOf } from './list-uses.ts';
import { OptionPasteDialog } from './option-paste-dialog.tsx';
import { OptionRow } from './option-row.tsx';
import { ParentsDialog } from './parents-dialog.tsx';
import { RemoveOptionDialog } from './remove-option-dialog.tsx';
import type { OptionCounts } from './use-option-counts.ts';
import { useOptionActs } from './use-option-acts.ts';

const ROWS = 100;
type OptionTableProps = {
  readonly list: string;
  readonly options: OptionsAt;
  readonly counts: OptionCounts;
};
type Dialog =
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'remove' | 'parents'; readonly key: string };

/** The options of a code list as a table that is worked by keys. */
export function OptionTable({ list, options, counts }: OptionTableProps) {
  const { store } = useDesign();
  const table = useRef<HTMLElement>(null);
  const [sought, setSought] = useState('');
  const [page, setPage] = useState(1);
  const [dialog, setDialog] = useState<Dialog>();
  const keys = useIdentities(options.place);
  const present = readList(store.content, options.place).filter(isObject);
  const above = parentsOf(store.content, list);
  const parents =
    above.length === 0 ? undefined : new Map(above.map((each) => [identityOf(each) ?? '', labelOf(each)]));
  const meanings = meaningsOf(store.content, list);
  const acts = useOptionActs({
    options,
    table,
    onPaste: useCallback((text: string) => setDialog({ kind: 'paste', text }), []),
    onRemoval: useCallback((key: string) => setDialog({ kind: 'remove', key }), []),
    onParents: useCallback((key: string) => setDialog({ kind: 'parents', key }), []),
    onAdded: useCallback(
      (key: string) => {
        const now = readList(store.content, options.place).map(identityOf);
        setSought('');
        setPage(Math.floor(now.indexOf(key) / ROWS) + 1);
      },
      [store, options],
    ),
  });
  const found = keys
    .map((key, at) => ({ key, position: at + 1, option: present[at] }))
    .filter(({ option, key }) => isSought(option ? labelOf(option) : '', key, sought));
  const shown = found.slice((page - 1) * ROWS, page * ROWS);
  const close = () => setDialog(undefined);
  return (
    <FormSurface>
      <div className={styles.bar}>
        <Input
          allowClear
          className={styles.search ?? ''}
          aria-label={words.findOption}
          placeholder={words.findOption}
          value={sought}
          onChange={({ target }) => {
            setSought(target.value);
            setPage(1);
          }}
        />
        <Button onClick={() => acts.add(keys.at(-1))}>{words.add}</Button>
        <Button onClick={() => setDialog({ kind: 'paste', text: '' })}>{words.paste}</Button>
      </div>
      <p className={styles.hint}>{words.keys}</p>
      <section className={styles.scroll} ref={table} aria-label={words.tableRegion}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.position}</th>
              <th scope="col">{words.label}</th>
              <th scope="col">{words.code}</th>
              {parents && <th scope="col">{words.under}</th>}
              {meanings.length > 0 && <th scope="col">{words.meaning}</th>}
              <th scope="col">{words.answers}</th>
              <th scope="col">{words.acts}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, position }) => (
              <OptionRow
                key={key}
                place={options.place}
                option={key}
                position={position}
                acts={acts}
                parents={parents}
                meanings={meanings}
                used={counts.words(key)}
                isPublished={options.published.has(key)}
              />
            ))}
          </tbody>
        </table>
      </section>
      {found.length === 0 && <p>{words.noOption}</p>}
      <Pagination
        hideOnSinglePage
        current={page}
        pageSize={ROWS}
        total={found.length}
        showSizeChanger={false}
        onChange={setPage}
      />
      {dialog?.kind === 'paste' && (
        <OptionPasteDialog options={options} parents={above} text={dialog.text} close={close} />
      )}
      {dialog?.kind === 'remove' && (
        <RemoveOptionDialog
          options={options}
          option={dialog.key}
          counts={counts}
          remove={() => acts.remove(dialog.key)}
          close={close}
        />
      )}
      {dialog?.kind === 'parents' && (
        <ParentsDialog place={[...options.place, dialog.key]} parents={above} close={close} />
      )}
    </FormSurface>
  );
}

function isSought(label: string, key: string, sought: string): boolean {
  const text = sought.trim().toLowerCase();
  return text === '' || label.toLowerCase().includes(text) || key.toLowerCase().includes(text);
}
