import { Link } from 'react-router';
import type { RecordType } from '@lixiang/schema';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { fieldOfDocument } from '../pack/find-in-pack.ts';
import { ArticleChips } from '../ui/article-chips.tsx';
import { formatInstant } from '../wording/format.ts';
import { recordWords as words } from '../wording/record.ts';
import type { HistoryEvent } from './history-query.ts';
import { InputAnswers } from './input-answers.tsx';
import styles from './timeline.module.css';

export type EventEntryProps = {
  readonly record: string;
  readonly event: HistoryEvent;
  readonly pack: LoadedPack;
  readonly type: RecordType;
};

/** One event of the history. */
export function EventEntry({ record, event, pack, type }: EventEntryProps) {
  const documentName = (key: string) => type.documents.find((document) => document.key === key)?.name ?? key;
  const placeOf = (remark: HistoryEvent['remarks'][number]) =>
    [
      remark.document && documentName(remark.document),
      remark.document &&
        remark.field &&
        (fieldOfDocument(pack, type, { document: remark.document, field: remark.field })?.label ??
          remark.field),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <li className={styles.event}>
      <div className={styles.name}>
        <strong>{event.transition === null ? words.created : event.name}</strong>{' '}
        <ArticleChips basis={event.basis} />
      </div>
      <div className={styles.aside}>
        {event.organisation} {event.actor} · <time dateTime={event.at}>{formatInstant(event.at)}</time>
      </div>
      <div className={styles.aside}>{words.movedTo(event.from?.name ?? event.to.name, event.to.name)}</div>
      {event.reason && (
        <p className={styles.text}>
          {words.reason}：{event.reason}
        </p>
      )}
      {event.remarks.length > 0 && (
        <>
          <p className={styles.text}>{words.remarks}：</p>
          <ol className={styles.remarks}>
            {event.remarks.map((remark) => (
              <li key={`${remark.document ?? ''} ${remark.field ?? ''} ${remark.text}`}>
                {placeOf(remark) && <span className={styles.aside}>{placeOf(remark)}：</span>}
                {remark.text}
              </li>
            ))}
          </ol>
        </>
      )}
      {event.acknowledged.length > 0 && (
        <>
          <p className={styles.text}>{words.acknowledged}：</p>
          <ul className={styles.remarks}>
            {event.acknowledged.map(({ message, reason }) => (
              <li key={message}>
                {message}
                {reason !== null && `（${reason}）`}
              </li>
            ))}
          </ul>
        </>
      )}
      <InputAnswers event={event} pack={pack} type={type} />
      {event.submissions.length > 0 && (
        <div className={styles.aside}>
          {words.submissions}：
          {event.submissions.map((submission) => (
            <Link
              key={submission.id}
              className={styles.submission}
              to={`/r/${record}/d/${submission.document}?submission=${submission.id}`}
            >
              {documentName(submission.document)}
              {words.version(submission.sequence)}
            </Link>
          ))}
        </div>
      )}
    </li>
  );
}
