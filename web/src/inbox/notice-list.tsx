import { Link } from 'react-router';
import { useMutation } from 'urql';
import { Nothing } from '../ui/nothing.tsx';
import { commonWords } from '../wording/common.ts';
import { formatInstant } from '../wording/format.ts';
import { inboxWords as words } from '../wording/inbox.ts';
import { type Notice, ReadNotices } from './inbox-query.ts';
import styles from './home-page.module.css';

const CONTEXT = { additionalTypenames: ['Notice', 'Viewer'] };

/** Notices, newest first; opening one's record marks it read. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  const [, read] = useMutation(ReadNotices);
  if (notices.length === 0) return <Nothing>{words.noNotices}</Nothing>;
  return (
    <ul className={styles.items}>
      {notices.map((notice) => {
        const unread = notice.readAt === null;
        const markRead = () => void (unread && read({ ids: [notice.id] }, CONTEXT));
        return (
          <li key={notice.id} className={styles.notice} data-unread={unread}>
            {unread && <span className={styles.dot} title={words.unread} />}
            {notice.message}
            <div className={styles.aside}>
              {formatInstant(notice.at)}{' '}
              {notice.record && (
                <Link to={`/r/${notice.record.id}`} onClick={markRead}>
                  {notice.record.title ?? commonWords.untitled}
                </Link>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
