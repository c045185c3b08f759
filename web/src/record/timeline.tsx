import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { RecordType } from '@lixiang/schema';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Section } from '../ui/section.tsx';
import { commonWords } from '../wording/common.ts';
import { recordWords as words } from '../wording/record.ts';
import { EventEntry } from './event-entry.tsx';
import { HistoryQuery } from './history-query.ts';
import styles from './timeline.module.css';

export type TimelineProps = { readonly record: string; readonly pack: LoadedPack; readonly type: RecordType };

/** What has happened: who, when, by which article, with which reasons; a page of events at a time. */
export function Timeline({ record, pack, type }: TimelineProps) {
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  return (
    <Section id="history" title={words.timeline}>
      {pages.map((after, index) => (
        <TimelinePage
          key={after ?? ''}
          record={record}
          after={after}
          pack={pack}
          type={type}
          {...(index === pages.length - 1 && { onMore: (next: string) => setPages([...pages, next]) })}
        />
      ))}
    </Section>
  );
}

type TimelinePageProps = TimelineProps & {
  readonly after: string | null;
  readonly onMore?: (after: string) => void;
};

function TimelinePage({ record, after, pack, type, onMore }: TimelinePageProps) {
  const [{ data, error }, retry] = useQuery({ query: HistoryQuery, variables: { id: record, after } });
  return (
    <Answered data={data?.record} error={error} onRetry={retry}>
      {({ events: { edges, pageInfo } }) => (
        <>
          {edges.length === 0 && after === null && <Nothing>{words.noEvents}</Nothing>}
          <ol className={styles.events}>
            {edges.map(({ node }) => (
              <EventEntry key={node.id} record={record} event={node} pack={pack} type={type} />
            ))}
          </ol>
          {pageInfo.hasNextPage && onMore && (
            <Button block onClick={() => pageInfo.endCursor && onMore(pageInfo.endCursor)}>
              {commonWords.more}
            </Button>
          )}
        </>
      )}
    </Answered>
  );
}
