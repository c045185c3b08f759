import { identityOf, isList, isObject } from '@lixiang/schema';
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
import { CopyAndRemove } from '../property/list/copy-and-remove.tsx';
import { freshKey } from '../property/list/list-edits.ts';
import { RemoveThingDialog } from '../property/list/remove-thing-dialog.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { designWords } from '../wording/design.ts';
import { procedureWords as words } from '../wording/procedure.ts';
import { propertyPanelWords } from '../wording/property-panel.ts';
import { copiedProcedure, newProcedure, procedureRemoval, typesWithout } from './new-procedure.ts';
import { NewProcedureDialog } from './new-procedure-dialog.tsx';

type Listed = { readonly key: string; readonly name: string };
type Asking = { readonly what: 'new' } | { readonly what: 'copy' | 'remove'; readonly procedure: Listed };

/** The procedures of the configuration being designed: opened, made, copied and taken away. */
export function ProcedureListPage() {
  const { store, published } = useDesign();
  const edit = useEdit();
  const navigate = useNavigate();
  useDesignValue([]);
  const [asking, setAsking] = useState<Asking>();
  const { content } = store;
  const procedures = readList(content, ['procedures']).flatMap((procedure) => {
    const key = identityOf(procedure);
    if (key === undefined || !isObject(procedure)) return [];
    const type = procedure['recordType'];
    const count = (part: string) => (isList(procedure[part]) ? procedure[part].length : 0);
    return [
      {
        key,
        name: nameOf(procedure) ?? key,
        type: typeof type === 'string' ? (nameOf(store.read(['recordTypes', type])) ?? type) : '',
        states: count('states'),
        acts: count('transitions'),
      },
    ];
  });
  const keyFor = (name: string) =>
    freshKey(name, { content, into: ['procedures'], published: jsonOf(published.content) });
  const close = () => setAsking(undefined);
  return (
    <Page
      title={words.list}
      aside={<DesignStatus />}
      actions={
        <>
          <HistoryButtons />
          <IssueButton />
          <Link to="/design/simulation">{designWords.simulation}</Link>
          <Link to="/design">{designWords.back}</Link>
          <Button type="primary" onClick={() => setAsking({ what: 'new' })}>
            {words.newProcedure}
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
        dataSource={procedures}
        columns={[
          {
            title: words.list,
            render: (_, { key, name }) => <Link to={`/design/procedures/${key}`}>{name}</Link>,
          },
          { title: words.ofType, dataIndex: 'type' },
          { title: words.states, render: (_, { states }) => words.stateCount(states) },
          { title: words.transitions, render: (_, { acts }) => words.actCount(acts) },
          {
            title: words.acts,
            render: (_, procedure) => (
              <CopyAndRemove
                labels={{
                  copy: words.copyProcedure(procedure.name),
                  remove: words.removeProcedure(procedure.name),
                }}
                copy={() => setAsking({ what: 'copy', procedure })}
                remove={() => setAsking({ what: 'remove', procedure })}
              />
            ),
          },
        ]}
      />
      <FormSurface>
        {asking && asking.what !== 'remove' && (
          <NewProcedureDialog
            title={asking.what === 'new' ? words.newTitle : words.copyProcedure(asking.procedure.name)}
            types={typesWithout(content)}
            {...(asking.what === 'copy' && { name: propertyPanelWords.copyOf(asking.procedure.name) })}
            close={close}
            create={(asked) => {
              const key = keyFor(asked.name);
              const made =
                asking.what === 'new'
                  ? edit(newProcedure(content, asked, key), words.steps.create)
                  : edit(copiedProcedure(content, asking.procedure.key, { ...asked, key }), words.steps.copy);
              if (made) void navigate(`/design/procedures/${key}`);
            }}
          />
        )}
      </FormSurface>
      {asking?.what === 'remove' && (
        <RemoveThingDialog
          place={['procedures', asking.procedure.key]}
          title={asking.procedure.name}
          close={close}
          remove={() => edit(procedureRemoval(content, asking.procedure.key), words.steps.remove)}
        />
      )}
    </Page>
  );
}
