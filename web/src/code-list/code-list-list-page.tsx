import { identityOf, isList, isObject, type Json } from '@lixiang/schema';
import { Button, Input, Table } from 'antd';
import { pinyin } from 'pinyin-pro';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { lastOf } from '../builder/edit/insertion.ts';
import { keyOfLabel } from '../builder/edit/key-of-label.ts';
import { DesignStatus } from '../design/design-status.tsx';
import { HistoryButtons } from '../design/history-buttons.tsx';
import { IssueButton } from '../design/issue-button.tsx';
import { nameOf } from '../design/place-words.ts';
import { readList } from '../design/read-place.ts';
import { useDesign, useDesignValue } from '../design/use-design.tsx';
import { useEdit } from '../design/use-edit.ts';
import { NameDialog } from '../ui/name-dialog.tsx';
import { Page } from '../ui/page.tsx';
import { builderWords } from '../wording/builder.ts';
import { codeListWords as words } from '../wording/code-list.ts';
import { designWords } from '../wording/design.ts';
import styles from './code-list.module.css';
import { listUses } from './list-uses.ts';

/** The code lists of the configuration being designed: found, opened, made, and taken away while nobody uses them. */
export function CodeListListPage() {
  const { store, published } = useDesign();
  const edit = useEdit();
  const navigate = useNavigate();
  useDesignValue(['codeLists']);
  useDesignValue(['forms']);
  const [sought, setSought] = useState('');
  const [isNaming, setNaming] = useState(false);
  const lists = listsIn(store.content);
  const publishedKeys = new Set(published.content.codeLists.map(({ key }) => key));
  const create = (name: string) => {
    const key = keyOfLabel(name, new Set([...lists.map((list) => list.key), ...publishedKeys]));
    const item = { key, name, options: [{ key: 'xuanXiang1', label: words.firstOption }] };
    const into = ['codeLists'];
    const isFirst = !isList(store.read(into));
    const edits = isFirst
      ? [{ kind: 'set' as const, at: into, value: [item] }]
      : [{ kind: 'insert' as const, into, item, after: lastOf(store.content, into) }];
    if (edit(edits, words.step.create(name))) void navigate(`/design/lists/${key}`);
  };
  const found = lists.filter((list) => isSought(list, sought));
  return (
    <Page
      title={words.title}
      lead={words.lead}
      aside={<DesignStatus />}
      actions={
        <>
          <HistoryButtons />
          <IssueButton />
          <Link to="/design">{designWords.back}</Link>
          <Button type="primary" onClick={() => setNaming(true)}>
            {words.create}
          </Button>
        </>
      }
    >
      <Input
        allowClear
        className={styles.search ?? ''}
        aria-label={words.search}
        placeholder={words.search}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      <Table
        rowKey="key"
        size="middle"
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: lists.length === 0 ? words.none : words.noneFound }}
        dataSource={found}
        columns={[
          {
            title: words.title,
            render: (_, { key, name, isOpen }) => (
              <>
                <Link to={`/design/lists/${key}`}>{name}</Link>
                {isOpen && <small className={styles.mark}>{words.open}</small>}
              </>
            ),
          },
          { title: words.options, render: (_, { current, retired }) => words.count(current, retired) },
          {
            title: words.usedBy,
            render: (_, { uses }) =>
              uses.length === 0
                ? words.unused
                : uses.slice(0, 3).join('；') + (uses.length > 3 ? words.more(uses.length) : ''),
          },
          {
            title: builderWords.acts.menu,
            render: (_, { key, name, uses }) =>
              uses.length === 0 &&
              !publishedKeys.has(key) && (
                <Button
                  type="link"
                  size="small"
                  danger
                  aria-label={words.removeList(name)}
                  onClick={() => edit([{ kind: 'remove', at: ['codeLists', key] }], words.step.remove(name))}
                >
                  {words.remove}
                </Button>
              ),
          },
        ]}
      />
      {isNaming && (
        <NameDialog
          title={words.create}
          okText={builderWords.create}
          label={words.name}
          help={words.nameHelp}
          close={() => setNaming(false)}
          create={create}
        />
      )}
    </Page>
  );
}

type ListedList = {
  readonly key: string;
  readonly name: string;
  readonly isOpen: boolean;
  readonly current: number;
  readonly retired: number;
  readonly uses: readonly string[];
};

function listsIn(content: Json): readonly ListedList[] {
  return readList(content, ['codeLists']).flatMap((list): readonly ListedList[] => {
    const key = identityOf(list);
    if (key === undefined || !isObject(list)) return [];
    const options = isList(list['options']) ? list['options'].filter(isObject) : [];
    const retired = options.filter((option) => option['retired'] === true).length;
    return [
      {
        key,
        name: nameOf(list) ?? designWords.unnamed,
        isOpen: list['open'] === true,
        current: options.length - retired,
        retired,
        uses: listUses(content, key).map((use) => use.words),
      },
    ];
  });
}

function isSought({ name, key }: ListedList, sought: string): boolean {
  const text = sought.trim().toLowerCase();
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
  return [name, key.toLowerCase(), letters].some((part) => part.includes(text));
}
