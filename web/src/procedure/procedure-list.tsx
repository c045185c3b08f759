import { identityOf, isList, isObject } from '@lixiang/schema';
import { Table } from 'antd';
import { Link } from 'react-router';
import { nameOf } from '../design/place-words.ts';
import { readList } from '../design/read-place.ts';
import { DesignStatus } from '../design/design-status.tsx';
import { HistoryButtons } from '../design/history-buttons.tsx';
import { IssueButton } from '../design/issue-button.tsx';
import { useDesign, useDesignValue } from '../design/use-design.tsx';
import { Page } from '../ui/page.tsx';
import { designWords } from '../wording/design.ts';
import { procedureWords as words } from '../wording/procedure.ts';

/** The procedures of the configuration being designed. */
export function ProcedureListPage() {
  const { store } = useDesign();
  useDesignValue(['procedures']);
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
  return (
    <Page
      title={words.list}
      aside={<DesignStatus />}
      actions={
        <>
          <HistoryButtons />
          <IssueButton />
          <Link to="/design">{designWords.back}</Link>
        </>
      }
    >
      <Table
        rowKey="key"
        size="middle"
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: words.none }}
        dataSource={procedures}
        columns={[
          {
            title: words.list,
            render: (_, { key, name }) => <Link to={`/design/procedures/${key}`}>{name}</Link>,
          },
          { title: words.ofType, dataIndex: 'type' },
          { title: words.states, render: (_, { states }) => words.stateCount(states) },
          { title: words.transitions, render: (_, { acts }) => words.actCount(acts) },
        ]}
      />
    </Page>
  );
}
