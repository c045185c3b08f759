import { Table } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useCurrentPack } from '../pack/use-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import { usePages } from '../ui/use-pages.ts';
import { auditWords as words, wordAction } from '../wording/audit.ts';
import { commonWords } from '../wording/common.ts';
import { formatInstant } from '../wording/format.ts';
import { type AuditFilter, auditVariables, readAuditFilter, writeAuditFilter } from './audit-filter.ts';
import { AuditFilters } from './audit-filters.tsx';
import styles from './audit.module.css';
import { type AuditEntry, AuditQuery } from './audit-query.ts';
import { detailSentence } from './detail-sentence.ts';
import { SaveAuditButton } from './save-audit-button.tsx';

const PAGE = 50;

/** Who did what, newest first; what it is narrowed by stands in the address. */
export function AuditPage() {
  const [parameters, setParameters] = useSearchParams();
  const { content } = useCurrentPack();
  const filter = readAuditFilter(parameters);
  const written = writeAuditFilter(filter).toString();
  const pages = usePages(PAGE, written);
  const variables = { ...auditVariables(filter), ...pages.variables };
  const [{ data, error, fetching, stale }, retry] = useQuery({ query: AuditQuery, variables });
  const show = (next: Partial<AuditFilter>) => setParameters(writeAuditFilter({ ...filter, ...next }));
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={data && data.audit.edges.length > 0 && <SaveAuditButton filter={filter} />}
    >
      <Section title={words.title} aside={data && commonWords.total(data.audit.totalCount)}>
        <AuditFilters
          filter={filter}
          isNarrowed={written !== ''}
          onChange={show}
          onClear={() => setParameters(new URLSearchParams())}
        />
        <Answered data={data} error={error} onRetry={retry} rows={10}>
          {({ audit }) => (
            <>
              <Table
                size="small"
                rowKey="id"
                pagination={false}
                loading={fetching && !stale}
                scroll={{ x: 'max-content' }}
                locale={{
                  emptyText: <Nothing>{written === '' ? words.empty : words.emptyFiltered}</Nothing>,
                }}
                dataSource={audit.edges.map(({ node }) => node)}
                columns={[
                  { title: words.at, render: (_, { at }) => formatInstant(at) },
                  { title: words.organisation, dataIndex: 'organisation' },
                  { title: words.account, render: (_, { account }) => account ?? words.bySystem },
                  { title: words.action, render: (_, { action }) => wordAction(action) },
                  { title: words.record, render: (_, { record }) => drawRecord(record) },
                  {
                    title: words.detail,
                    render: (_, entry) => (
                      <div className={styles.detail}>{detailSentence(content, entry)}</div>
                    ),
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

function drawRecord(record: AuditEntry['record']) {
  return (
    record && <Link to={`/r/${record.id}`}>{record.title ?? record.number ?? commonWords.untitled}</Link>
  );
}
