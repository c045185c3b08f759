import { identityOf, isList, isObject, type PackEdit } from '@lixiang/schema';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { DesignStatus } from '../design/design-status.tsx';
import { HistoryButtons } from '../design/history-buttons.tsx';
import { IssueButton } from '../design/issue-button.tsx';
import { jsonOf } from '../design/json-of.ts';
import { nameOf } from '../design/place-words.ts';
import { readList } from '../design/read-place.ts';
import { useDesign, useDesignValue } from '../design/use-design.tsx';
import { useEdit } from '../design/use-edit.ts';
import { FormSurface } from '../form/surface.tsx';
import { choicesAt } from '../property/choices.ts';
import { CopyAndRemove } from '../property/list/copy-and-remove.tsx';
import { freshKey } from '../property/list/list-edits.ts';
import { RemoveThingDialog } from '../property/list/remove-thing-dialog.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { designWords } from '../wording/design.ts';
import { propertyPanelWords } from '../wording/property-panel.ts';
import { recordTypeChoices, recordTypeWords as words } from '../wording/record-type.ts';
import { copiedRecordType, newRecordType } from './new-record-type.ts';
import { NewRecordTypeDialog } from './new-record-type-dialog.tsx';

type Listed = { readonly key: string; readonly name: string };
type Asking = { readonly what: 'new' } | { readonly what: 'copy' | 'remove'; readonly type: Listed };

/** The record types of the configuration being designed: opened, made, copied and taken away. */
export function RecordTypeListPage() {
  const { store, published } = useDesign();
  const edit = useEdit();
  const navigate = useNavigate();
  useDesignValue([]);
  const [asking, setAsking] = useState<Asking>();
  const { content } = store;
  const types = readList(content, ['recordTypes']).flatMap((type) => {
    const key = identityOf(type);
    if (key === undefined || !isObject(type)) return [];
    const { procedure, nature, documents } = type;
    return [
      {
        key,
        name: nameOf(type) ?? key,
        nature: recordTypeChoices.natures[nature === 'registry' ? 'registry' : 'dossier'],
        procedure:
          typeof procedure === 'string'
            ? { key: procedure, name: nameOf(store.read(['procedures', procedure])) ?? procedure }
            : undefined,
        documents: isList(documents) ? documents.length : 0,
      },
    ];
  });
  const keyIn = (list: string, name: string) =>
    freshKey(name, { content, into: [list], published: jsonOf(published.content) });
  const make = (edits: readonly PackEdit[], label: string, key: string) => {
    if (edit(edits, label)) void navigate(`/design/record-types/${key}`);
  };
  const close = () => setAsking(undefined);
  return (
    <Page
      title={words.list}
      lead={words.lead}
      aside={<DesignStatus />}
      actions={
        <>
          <HistoryButtons />
          <IssueButton />
          <Link to="/design">{designWords.back}</Link>
          <Button type="primary" onClick={() => setAsking({ what: 'new' })}>
            {words.create}
          </Button>
        </>
      }
    >
      <Table
        rowKey="key"
        size="middle"
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Nothing>{words.none}</Nothing> }}
        dataSource={types}
        columns={[
          {
            title: words.name,
            render: (_, { key, name }) => <Link to={`/design/record-types/${key}`}>{name}</Link>,
          },
          { title: words.nature, dataIndex: 'nature' },
          {
            title: words.procedure,
            render: (_, { procedure }) =>
              procedure ? (
                <Link to={`/design/procedures/${procedure.key}`}>{procedure.name}</Link>
              ) : (
                words.noProcedure
              ),
          },
          { title: words.documents, render: (_, { documents }) => words.documentCount(documents) },
          {
            title: words.acts,
            render: (_, type) => (
              <CopyAndRemove
                labels={{ copy: words.copyOf(type.name), remove: words.removeOf(type.name) }}
                copy={() => setAsking({ what: 'copy', type })}
                remove={() => setAsking({ what: 'remove', type })}
                stays={types.length === 1}
              />
            ),
          },
        ]}
      />
      <FormSurface>
        {asking && asking.what !== 'remove' && (
          <NewRecordTypeDialog
            title={asking.what === 'new' ? words.createTitle : words.copyOf(asking.type.name)}
            forms={choicesAt(content, 'forms')}
            {...(asking.what === 'copy' && { name: propertyPanelWords.copyOf(asking.type.name) })}
            close={close}
            create={(asked) => {
              const key = keyIn('recordTypes', asked.name);
              if (asking.what === 'copy')
                make(
                  copiedRecordType(content, asking.type.key, { name: asked.name, key }),
                  words.steps.copy,
                  key,
                );
              else
                make(
                  newRecordType(content, asked, {
                    type: key,
                    form: keyIn('forms', words.formOf(asked.name)),
                  }),
                  words.steps.create,
                  key,
                );
            }}
          />
        )}
      </FormSurface>
      {asking?.what === 'remove' && (
        <RemoveThingDialog
          place={['recordTypes', asking.type.key]}
          title={asking.type.name}
          close={close}
          remove={() => edit([{ kind: 'remove', at: ['recordTypes', asking.type.key] }], words.steps.remove)}
        />
      )}
    </Page>
  );
}
