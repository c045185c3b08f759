import { Button, DatePicker, Input, Popconfirm } from 'antd';
import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { publishWords as words } from '../wording/publish.ts';
import { DiscardPackDesign, PublishPackDesign } from './design-query.ts';
import { IssueTable } from './issue-table.tsx';
import styles from './publish.module.css';
import { serverIssue } from './shown-issue.ts';

export type DesignPublishFormProps = {
  readonly revision: number;
  readonly latest: number;
  /** Somebody has changed the design since it was shown. */
  readonly onStale: () => void;
  readonly onEnded: (end: number | 'discarded') => void;
};

/** From when the design is in force, what is to be remembered of it, and the act itself. */
export function DesignPublishForm({ revision, latest, onStale, onEnded }: DesignPublishFormProps) {
  const id = useId();
  const [note, setNote] = useState('');
  const [effectiveFrom, setEffectiveFrom] = useState<string | null>(null);
  const [published, publish] = useMutation(PublishPackDesign);
  const [discarded, discard] = useMutation(DiscardPackDesign);
  const answer = published.data?.publishPackDesign;
  const error = published.error ?? discarded.error;
  const send = async () => {
    const input = { revision, expectedVersion: latest, note: note.trim() || null, effectiveFrom };
    const result = await publish({ input });
    const kind = result.data?.publishPackDesign;
    if (kind?.kind === 'PackPublished') onEnded(kind.pack.version);
  };
  const end = async () => {
    const result = await discard({ input: { revision } });
    if (result.data) onEnded('discarded');
  };
  return (
    <div className={styles.form}>
      <label htmlFor={`${id}-date`}>{words.effective}</label>
      <DatePicker
        id={`${id}-date`}
        onChange={(date) => setEffectiveFrom(date ? date.format('YYYY-MM-DD') : null)}
      />
      <label htmlFor={`${id}-note`}>{words.note}</label>
      <Input
        id={`${id}-note`}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <p>{words.keepScenarios}</p>
      <div className={styles.choices}>
        <Popconfirm title={words.confirm} onConfirm={() => void send()}>
          <Button type="primary" loading={published.fetching}>
            {words.publishDesign}
          </Button>
        </Popconfirm>
        <Popconfirm title={words.discardConfirm} onConfirm={() => void end()}>
          <Button danger loading={discarded.fetching}>
            {words.discard}
          </Button>
        </Popconfirm>
      </div>
      {error && <FailureNotice failure={failureOf(error)} onRetry={onStale} />}
      {answer?.kind === 'PackRefused' && <IssueTable issues={answer.issues.map(serverIssue)} />}
    </div>
  );
}
