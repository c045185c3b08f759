import { Button, Switch } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Answered } from '../ui/answered.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { commonWords } from '../wording/common.ts';
import { inboxWords as words } from '../wording/inbox.ts';
import { NoticesQuery, ReadNotices } from './inbox-query.ts';
import { NoticeList } from './notice-list.tsx';

const PAGE = 50;
const CONTEXT = { additionalTypenames: ['Notice', 'Viewer'] };

/** Everything that the viewer was told. */
export function NoticesPage() {
  const [unreadOnly, setUnreadOnly] = useState(false);
  const [first, setFirst] = useState(PAGE);
  const [{ data, error }, retry] = useQuery({
    query: NoticesQuery,
    variables: { first, after: null, unread: unreadOnly || null },
  });
  const [{ fetching }, read] = useMutation(ReadNotices);
  const unread = data?.notices.edges.flatMap(({ node }) => (node.readAt === null ? [node.id] : [])) ?? [];
  return (
    <Page
      title={words.notices}
      actions={
        <>
          <label>
            <Switch
              size="small"
              checked={unreadOnly}
              onChange={setUnreadOnly}
              aria-label={words.unreadOnly}
            />{' '}
            {words.unreadOnly}
          </label>
          <Button
            disabled={unread.length === 0}
            loading={fetching}
            onClick={() => void read({ ids: unread }, CONTEXT)}
          >
            {words.markAllRead}
          </Button>
        </>
      }
    >
      <Section title={words.notices} aside={data && commonWords.total(data.notices.totalCount)}>
        <Answered data={data} error={error} onRetry={retry}>
          {({ notices }) => (
            <>
              <NoticeList notices={notices.edges.map(({ node }) => node)} />
              {notices.pageInfo.hasNextPage && (
                <Button block onClick={() => setFirst(first + PAGE)}>
                  {commonWords.more}
                </Button>
              )}
            </>
          )}
        </Answered>
      </Section>
    </Page>
  );
}
