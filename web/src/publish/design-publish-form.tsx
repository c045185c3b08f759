import type { Scenario } from '@lixiang/schema';
import { Alert, Button, DatePicker, Input } from 'antd';
import { useId, useState } from 'react';
import { type CombinedError, useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { publishWords as words, wordProof } from '../wording/publish.ts';
import { DiscardPackDesign, PublishPackDesign } from './design-query.ts';
import { IssueTable } from './issue-table.tsx';
import styles from './publish.module.css';
import type { Proof } from './rehearsal/proof-of.ts';
import { serverIssue } from './shown-issue.ts';
import { Confirm } from '../ui/confirm.tsx';

export type DesignPublishFormProps = {
  readonly revision: number;
  readonly latest: number;
  /** How the design stands by its scenarios. */
  readonly proof: Proof;
  /** Those that are published with it; null for those of the version before. */
  readonly scenarios: readonly Scenario[] | null;
  /** Somebody has changed the design since it was shown. */
  readonly onStale: () => void;
  readonly onEnded: (end: number | 'discarded') => void;
};

/** From when the design is in force, what is to be remembered of it, and the act itself. */
export function DesignPublishForm({
  revision,
  latest,
  proof,
  scenarios,
  onStale,
  onEnded,
}: DesignPublishFormProps) {
  const id = useId();
  const [note, setNote] = useState('');
  const [effectiveFrom, setEffectiveFrom] = useState<string | null>(null);
  const [published, publish] = useMutation(PublishPackDesign);
  const [discarded, discard] = useMutation(DiscardPackDesign);
  const answer = published.data?.publishPackDesign;
  const error = published.error ?? discarded.error;
  const wantsReason = proof.kind === 'failed' && note.trim() === '';
  // What is shown is then what is there, as the notice says.
  const heed = (failed: CombinedError | undefined) => {
    if (failed && failureOf(failed).code === 'STALE_VERSION') onStale();
  };
  const send = async () => {
    const told = note.trim() || null;
    const input = { revision, expectedVersion: latest, note: told, effectiveFrom, scenarios };
    const result = await publish({ input });
    const kind = result.data?.publishPackDesign;
    if (kind?.kind === 'PackPublished') onEnded(kind.pack.version);
    heed(result.error);
  };
  const end = async () => {
    const result = await discard({ input: { revision } });
    if (result.data) onEnded('discarded');
    heed(result.error);
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
      <p>{scenarios ? words.newScenarios(scenarios.length) : words.keepScenarios}</p>
      <Alert
        id={`${id}-proof`}
        showIcon
        type={proof.kind === 'passed' ? 'success' : proof.kind === 'failed' ? 'warning' : 'info'}
        title={wordProof(proof)}
      />
      <div className={styles.choices}>
        <Confirm title={words.confirm} onConfirm={() => void send()} disabled={wantsReason}>
          <Button
            type="primary"
            disabled={wantsReason || proof.kind === 'running'}
            aria-describedby={`${id}-proof`}
            loading={published.fetching}
          >
            {words.publishDesign}
          </Button>
        </Confirm>
        <Confirm title={words.discardConfirm} onConfirm={() => void end()}>
          <Button danger loading={discarded.fetching}>
            {words.discard}
          </Button>
        </Confirm>
      </div>
      {error && <FailureNotice failure={failureOf(error)} onRetry={onStale} />}
      {answer?.kind === 'PackRefused' && <IssueTable issues={answer.issues.map(serverIssue)} />}
    </div>
  );
}
