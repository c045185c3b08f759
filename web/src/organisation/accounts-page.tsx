import { Button, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useCurrentPack } from '../pack/use-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import { usePages } from '../ui/use-pages.ts';
import { commonWords } from '../wording/common.ts';
import { formatInstant } from '../wording/format.ts';
import { accountWords as words } from '../wording/organisation.ts';
import { AccountActions } from './account-actions.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { AccountsQuery, type ListedAccount } from './organisation-query.ts';
import { positionNames } from './position-names.ts';

const PAGE = 50;

/** The accounts of the jurisdiction. */
export function AccountsPage() {
  const { content } = useCurrentPack();
  const [now] = useState(() => Date.now());
  const [search, setSearch] = useState('');
  const pages = usePages(PAGE, search);
  const [editing, setEditing] = useState<ListedAccount | 'new'>();
  const [{ data, error }, retry] = useQuery({
    query: AccountsQuery,
    variables: { search: search || null, ...pages.variables },
  });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Button type="primary" onClick={() => setEditing('new')}>
          {words.create}
        </Button>
      }
    >
      <Section
        title={words.title}
        aside={data && commonWords.total(data.accounts.totalCount)}
        actions={
          <Input.Search
            allowClear
            aria-label={words.search}
            placeholder={words.search}
            onSearch={(text) => setSearch(text.trim())}
          />
        }
      >
        <Answered data={data} error={error} onRetry={retry} rows={8}>
          {({ accounts }) => (
            <>
              <Table
                size="small"
                rowKey="id"
                pagination={false}
                scroll={{ x: 'max-content' }}
                locale={{ emptyText: <Nothing>{words.empty}</Nothing> }}
                dataSource={accounts.edges.map(({ node }) => node)}
                columns={[
                  { title: words.login, dataIndex: 'login' },
                  { title: words.name, dataIndex: 'name' },
                  { title: words.organisation, render: (_, { organisation }) => organisation?.name },
                  {
                    title: words.positions,
                    render: (_, { positions }) => positionNames(content, positions),
                  },
                  {
                    title: words.state,
                    render: (_, account) => (
                      <>
                        <StateTag account={account} now={now} />
                        {account.administrator && <Tag color="blue">{words.administrator}</Tag>}
                      </>
                    ),
                  },
                  {
                    key: 'acts',
                    render: (_, account) => (
                      <AccountActions account={account} now={now} onEdit={() => setEditing(account)} />
                    ),
                  },
                ]}
              />
              <Pager page={accounts} {...pages.pager} />
            </>
          )}
        </Answered>
      </Section>
      {editing && (
        <AccountDialog
          account={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Page>
  );
}

function StateTag({ account, now }: { readonly account: ListedAccount; readonly now: number }) {
  if (account.disabled) return <Tag>{words.disabled}</Tag>;
  if (account.lockedUntil !== null && Date.parse(account.lockedUntil) > now) {
    return <Tag color="error">{words.locked(formatInstant(account.lockedUntil))}</Tag>;
  }
  return <Tag color="success">{words.normal}</Tag>;
}
