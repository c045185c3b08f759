import { useState } from 'react';
import { useQuery } from 'urql';
import { useCurrentPack } from '../pack/use-pack.ts';
import { useViewer } from '../session/use-viewer.ts';
import { Page } from '../ui/page.tsx';
import { inboxWords as words } from '../wording/inbox.ts';
import { InboxSection } from './inbox-section.tsx';
import { NoticeList } from './notice-list.tsx';
import { Section } from '../ui/section.tsx';
import { Answered } from '../ui/answered.tsx';
import { Link } from 'react-router';
import { NoticesQuery } from './inbox-query.ts';
import { QuickActions } from './quick-actions.tsx';
import styles from './home-page.module.css';

const SHOWN_NOTICES = 6;

/** What waits for the viewer, what was told, and what can be begun. */
export function HomePage() {
  const viewer = useViewer();
  const pack = useCurrentPack();
  const [now] = useState(() => new Date());
  const [{ data, error }, retry] = useQuery({
    query: NoticesQuery,
    variables: { first: SHOWN_NOTICES, after: null, unread: null },
  });
  return (
    <Page title={words.title} lead={words.greeting(viewer.organisation?.name ?? '', viewer.name)}>
      <div className={styles.columns}>
        <InboxSection pack={pack} now={now} />
        <div className={styles.side}>
          {viewer.creatable.length > 0 && <QuickActions creatable={viewer.creatable} pack={pack} />}
          <Section title={words.notices} actions={<Link to="/notices">{words.allNotices}</Link>}>
            <Answered data={data} error={error} onRetry={retry}>
              {({ notices }) => <NoticeList notices={notices.edges.map(({ node }) => node)} />}
            </Answered>
          </Section>
        </div>
      </div>
    </Page>
  );
}
