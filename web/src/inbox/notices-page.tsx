import { Button, Switch } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useViewer } from '../session/use-viewer.ts';
import { Answered } from '../ui/answered.tsx';
import { Page } from '../ui/page.tsx';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import { usePages } from '../ui/use-pages.ts';
import { commonWords } from '../wording/common.ts';
import { inboxWords as words } from '../wording/inbox.ts';
import { NoticesQuery, ReadAllNotices } from './inbox-query.ts';
import { NoticeList } from './notice-list.tsx';

const PAGE = 50;
const CONTEXT = { additionalTypenames: ['Notice', 'Viewer'] };

/** Everything that the viewer was told. */
export function NoticesPage() {
  const [unreadOnly, setUnreadOnly] = useState(false);
  const pages = usePages(PAGE, `${unreadOnly}`);
  const [{ data, error }, retry] = useQuery({
    query: NoticesQuery,
    variables: { ...pages.variables, unread: unreadOnly || null },
  });
  const [{ fetching }, read] = useMutation(ReadAllNotices);
  const { unreadNotices } = useViewer();
  const latest = pages.variables.after === null ? data?.notices.edges[0]?.node.id : undefined;
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
            disabled={unreadNotices === 0 || latest === undefined}
            loading={fetching}
            onClick={() => latest !== undefined && void read({ upTo: latest }, CONTEXT)}
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
              <Pager page={notices} {...pages.pager} />
            </>
          )}
        </Answered>
      </Section>
    </Page>
  );
}
