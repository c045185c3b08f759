import { Table } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import { usePages } from '../ui/use-pages.ts';
import { auditWords as words, wordAction } from '../wording/audit.ts';
import { commonWords } from '../wording/common.ts';
import { formatInstant } from '../wording/format.ts';

const AuditQuery = graphql(`
  query Audit($first: Int!, $after: String) {
    audit(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          at
          account
          organisation
          action
          detail
          address
          record {
            id
            title
            number
          }
        }
      }
    }
  }
`);

const PAGE = 50;

/** Who did what, newest first. */
export function AuditPage() {
  const pages = usePages(PAGE);
  const [{ data, error }, retry] = useQuery({ query: AuditQuery, variables: pages.variables });
  return (
    <Page title={words.title} lead={words.lead}>
      <Section title={words.title} aside={data && commonWords.total(data.audit.totalCount)}>
        <Answered data={data} error={error} onRetry={retry} rows={10}>
          {({ audit }) => (
            <>
              <Table
                size="small"
                rowKey="id"
                pagination={false}
                scroll={{ x: 'max-content' }}
                locale={{ emptyText: <Nothing>{words.empty}</Nothing> }}
                dataSource={audit.edges.map(({ node }) => node)}
                expandable={{
                  expandedRowRender: drawDetail,
                  rowExpandable: ({ detail }) => detail !== null && JSON.stringify(detail) !== '{}',
                }}
                columns={[
                  { title: words.at, render: (_, { at }) => formatInstant(at) },
                  { title: words.organisation, dataIndex: 'organisation' },
                  { title: words.account, dataIndex: 'account' },
                  { title: words.action, render: (_, { action }) => wordAction(action) },
                  {
                    title: words.record,
                    render: (_, { record }) =>
                      record && <Link to={`/r/${record.id}`}>{record.title ?? record.number}</Link>,
                  },
                  { title: words.address, dataIndex: 'address' },
                ]}
              />
              <Pager page={audit} {...pages.pager} />
            </>
          )}
        </Answered>
      </Section>
    </Page>
  );
}

function drawDetail({ detail }: { readonly detail: unknown }) {
  return <pre>{JSON.stringify(detail, null, 2)}</pre>;
}
