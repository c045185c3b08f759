import { Button, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { identityOf, isList, isObject, type JsonObject } from '@lixiang/schema';
import { DesignStatus } from '../design/design-status.tsx';
import { HistoryButtons } from '../design/history-buttons.tsx';
import { DesignParts } from '../design/design-parts.tsx';
import { IssueButton } from '../design/issue-button.tsx';
import { useDesign, useDesignValue } from '../design/use-design.tsx';
import { useEdit } from '../design/use-edit.ts';
import { Page } from '../ui/page.tsx';
import { builderWords as words } from '../wording/builder.ts';
import { designWords } from '../wording/design.ts';
import { exchangeWords } from '../wording/exchange.ts';
import { paperImportWords } from '../wording/paper-import.ts';
import { formOnBase } from './base/form-on-base.ts';
import { lastOf } from './edit/insertion.ts';
import { keyOfLabel } from './edit/key-of-label.ts';
import { newForm } from './edit/new-item.ts';
import { ExchangeDialog } from './exchange/exchange-dialog.tsx';
import { ImportFormDialog } from './import/import-form-dialog.tsx';
import { isSoughtForm, type ListedForm, listForms } from './form-list.ts';
import { NewFormDialog } from './new-form-dialog.tsx';
import styles from './builder.module.css';

/** The forms of the configuration being designed: found, opened, made and copied. */
export function FormListPage() {
  const { store, published } = useDesign();
  const edit = useEdit();
  const navigate = useNavigate();
  useDesignValue(['forms']);
  const [sought, setSought] = useState('');
  const [isNaming, setNaming] = useState(false);
  const [isExchanging, setExchanging] = useState(false);
  const [isImporting, setImporting] = useState(false);
  const forms = listForms(store.content);
  const taken = new Set([...forms.map(({ key }) => key), ...published.content.forms.map(({ key }) => key)]);
  const insert = (item: JsonObject, label: string) => {
    const into = ['forms'];
    if (!edit([{ kind: 'insert', into, item, after: lastOf(store.content, into) }], label)) return;
    const [first] = isList(item['sections']) ? item['sections'] : [];
    const at = `sections.${encodeURIComponent(identityOf(first) ?? '')}`;
    void navigate(`/design/forms/${identityOf(item) ?? ''}?at=${at}`);
  };
  const duplicate = ({ key, name }: ListedForm) => {
    const form = store.read(['forms', key]);
    const copy = words.copyOf(name);
    if (isObject(form)) insert({ ...form, key: keyOfLabel(copy, taken), name: copy }, words.duplicate);
  };
  const remove = ({ key, name }: ListedForm) =>
    edit([{ kind: 'remove', at: ['forms', key] }], words.step.removeForm(name));
  return (
    <Page
      title={designWords.title}
      lead={designWords.lead}
      aside={<DesignStatus />}
      actions={
        <>
          <HistoryButtons />
          <IssueButton />
          <Button onClick={() => void navigate('/design/simulation')}>{designWords.simulation}</Button>
          <Button type="primary" onClick={() => void navigate('/admin/pack/design')}>
            {designWords.publish}
          </Button>
        </>
      }
    >
      <DesignParts />
      <div className={styles.listTools}>
        <Input
          allowClear
          className={styles.search ?? ''}
          aria-label={words.search}
          placeholder={words.search}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <Button onClick={() => setNaming(true)}>{words.newForm}</Button>
        <Button onClick={() => setImporting(true)}>{paperImportWords.title}</Button>
        <Button onClick={() => setExchanging(true)}>{exchangeWords.title}</Button>
      </div>
      <Table
        rowKey="key"
        size="middle"
        pagination={false}
        scroll={{ x: 680 }}
        locale={{ emptyText: words.noForms }}
        dataSource={forms.filter((form) => isSoughtForm(form, sought))}
        columns={[
          {
            title: words.forms,
            render: (_, form) => (
              <>
                <Link to={`/design/forms/${form.key}`} className={styles.formName ?? ''}>
                  {form.name}
                </Link>{' '}
                {form.isCatalogue && <Tag>{words.catalogue}</Tag>}
                {form.base !== undefined && <Tag>{form.base}</Tag>}
                {!published.form(form.key) && <Tag color="blue">{words.unpublished}</Tag>}
              </>
            ),
          },
          { title: words.fieldCount, width: 80, render: (_, { fields }) => words.fields(fields) },
          {
            title: words.usedBy,
            render: (_, { uses }) => (uses.length === 0 ? words.notUsed : uses.join('、')),
          },
          {
            title: words.acts.menu,
            width: 200,
            render: (_, form) => (
              <>
                <Button type="link" size="small" onClick={() => duplicate(form)}>
                  {words.duplicate}
                </Button>
                {form.uses.length === 0 && (
                  <Button type="link" size="small" danger onClick={() => remove(form)}>
                    {words.deleteForm}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {isExchanging && (
        <ExchangeDialog content={store.content} edit={edit} close={() => setExchanging(false)} />
      )}
      {isImporting && (
        <ImportFormDialog
          pack={published}
          takenForms={taken}
          close={() => setImporting(false)}
          insert={(form) => insert(form, paperImportWords.title)}
        />
      )}
      {isNaming && (
        <NewFormDialog
          close={() => setNaming(false)}
          create={(name, base) => {
            const form = newForm(name, taken);
            if (!base) return insert(form, words.step.newForm(name));
            const edits = formOnBase(store.content, { key: identityOf(form) ?? '', name, base });
            if (edits && edit(edits, words.step.newForm(name)))
              void navigate(`/design/forms/${identityOf(form) ?? ''}`);
          }}
        />
      )}
    </Page>
  );
}
