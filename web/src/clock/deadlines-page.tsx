import { Checkbox, Segmented, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import { usePages } from '../ui/use-pages.ts';
import { clockWords as words } from '../wording/clock.ts';
import { commonWords } from '../wording/common.ts';
import { ClockFields, type ShownClock } from './clock-fragments.ts';
import { clockDays, clockName } from './clock-days.ts';
import { DerivationList } from './derivation-list.tsx';
import { EscalationLine } from './escalation-line.tsx';
import { StandingTag } from './standing-tag.tsx';
import styles from './clock.module.css';

const DeadlinesQuery = graphql(
  `
    query Deadlines($first: Int!, $after: String, $mine: Boolean, $late: Boolean) {
      deadlines(first: $first, after: $after, mine: $mine, late: $late) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            record {
              id
              title
              number
            }
            clock {
              ...ClockFields
            }
          }
        }
      }
    }
  `,
  [ClockFields],
);

const PAGE = 50;

/** What is to be met and is not, the earliest due first: the viewer's own, or all that they may see. */
export function DeadlinesPage() {
  const [mine, setMine] = useState(true);
  const [late, setLate] = useState(false);
  const pages = usePages(PAGE, `${mine} ${late}`);
  const [{ data, error }, retry] = useQuery({
    query: DeadlinesQuery,
    variables: { ...pages.variables, mine, late },
  });
  return (
    <Page title={words.title} lead={words.lead}>
      <Section
        title={words.title}
        aside={data && commonWords.total(data.deadlines.totalCount)}
        actions={
          <div className={styles.filters}>
            <Segmented
              aria-label={words.whose}
              value={mine ? 'mine' : 'all'}
              options={[
                { value: 'mine', label: words.mine },
                { value: 'all', label: words.all },
              ]}
              onChange={(chosen) => setMine(chosen === 'mine')}
            />
            <Checkbox checked={late} onChange={({ target }) => setLate(target.checked)}>
              {words.lateOnly}
            </Checkbox>
          </div>
        }
      >
        <Answered data={data} error={error} onRetry={retry} rows={10}>
          {({ deadlines }) => (
            <>
              <Table
                size="small"
                rowKey="cursor"
                pagination={false}
                locale={{ emptyText: <Nothing>{words.none}</Nothing> }}
                dataSource={[...deadlines.edges]}
                columns={[
                  {
                    title: words.due,
                    className: styles.date ?? '',
                    responsive: ['md'],
                    render: (_, { node: { clock } }) => clock.due ?? words.noDay,
                  },
                  {
                    title: words.standing,
                    render: (_, { node: { clock } }) => <StandingTag standing={clock.standing} />,
                  },
                  {
                    title: words.clock,
                    render: (_, { node: { clock, record } }) => (
                      <>
                        <div>{clockName(clock)}</div>
                        <div className={styles.aside}>{clockDays(clock)}</div>
                        <div className={styles.narrow}>
                          <Link to={`/r/${record.id}`}>{record.title ?? record.number}</Link>
                          <Owed clock={clock} />
                        </div>
                        <DerivationList derivation={clock.derivation} />
                      </>
                    ),
                  },
                  {
                    title: words.record,
                    responsive: ['md'],
                    render: (_, { node: { record } }) => (
                      <Link to={`/r/${record.id}`}>{record.title ?? record.number}</Link>
                    ),
                  },
                  {
                    title: words.owedBy,
                    responsive: ['md'],
                    render: (_, { node: { clock } }) => <Owed clock={clock} />,
                  },
                ]}
              />
              <Pager page={deadlines} {...pages.pager} />
            </>
          )}
        </Answered>
      </Section>
    </Page>
  );
}

function Owed({ clock }: { readonly clock: ShownClock }) {
  return (
    <>
      <div>{clock.owedBy.join('、')}</div>
      <EscalationLine clock={clock} />
    </>
  );
}
