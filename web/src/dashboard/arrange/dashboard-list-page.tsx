import { identityOf, isObject } from '@lixiang/schema';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { DesignStatus } from '../../design/design-status.tsx';
import { HistoryButtons } from '../../design/history-buttons.tsx';
import { IssueButton } from '../../design/issue-button.tsx';
import { nameOf } from '../../design/place-words.ts';
import { readList } from '../../design/read-place.ts';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { useViewer } from '../../session/use-viewer.ts';
import { NameDialog } from '../../ui/name-dialog.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { Page } from '../../ui/page.tsx';
import { commonWords } from '../../wording/common.ts';
import { arrangeWords as words } from '../../wording/dashboard.ts';
import { newBoard } from './new-widget.ts';
import { Confirm } from '../../ui/confirm.tsx';

/** The dashboards of the configuration being designed: opened, made and taken away. */
export function DashboardListPage() {
  const { store, published } = useDesign();
  const edit = useEdit();
  const navigate = useNavigate();
  const offices = useViewer().organisation?.offices ?? [];
  useDesignValue(['dashboards']);
  const [isNaming, setNaming] = useState(false);
  const boards = readList(store.content, ['dashboards'])
    .filter(isObject)
    .flatMap((board) => {
      const key = identityOf(board);
      return key === undefined
        ? []
        : [{ key, name: nameOf(board) ?? key, widgets: readList(board, ['widgets']).length }];
    });
  const create = (name: string) => {
    const taken = new Set([...boards, ...published.content.dashboards].map(({ key }) => key));
    const item = newBoard(published.content, { name, title: (type) => type, offices }, taken);
    const after = boards.at(-1)?.key ?? null;
    if (item && edit([{ kind: 'insert', into: ['dashboards'], item, after }], words.step.create(name)))
      void navigate(`/design/dashboards/${identityOf(item) ?? ''}`);
  };
  return (
    <Page
      title={words.title}
      lead={
        <>
          {words.lead}　<Link to="/design">{words.toForms}</Link>
        </>
      }
      aside={<DesignStatus />}
      actions={
        <>
          <HistoryButtons />
          <IssueButton />
          <Button type="primary" onClick={() => setNaming(true)}>
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
        dataSource={boards}
        columns={[
          {
            title: words.dashboardName,
            render: (_, { key, name }) => <Link to={`/design/dashboards/${key}`}>{name}</Link>,
          },
          { title: words.contents, render: (_, { widgets }) => words.widgets(widgets) },
          {
            title: words.remove,
            render: (_, { key, name }) => (
              <Confirm
                title={words.step.removeBoard(name)}
                okText={commonWords.confirm}
                cancelText={commonWords.cancel}
                onConfirm={() =>
                  edit([{ kind: 'remove', at: ['dashboards', key] }], words.step.removeBoard(name))
                }
              >
                <Button type="link" size="small" danger aria-label={words.step.removeBoard(name)}>
                  {words.remove}
                </Button>
              </Confirm>
            ),
          },
        ]}
      />
      {isNaming && (
        <NameDialog
          title={words.createTitle}
          okText={words.make}
          label={words.dashboardName}
          help={words.dashboardNameHelp}
          close={() => setNaming(false)}
          create={create}
        />
      )}
    </Page>
  );
}
