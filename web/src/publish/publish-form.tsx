import { Alert, Button, DatePicker, Input, Popconfirm } from 'antd';
import { useId, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { publishWords as words } from '../wording/publish.ts';
import { IssueTable } from './issue-table.tsx';
import styles from './publish.module.css';
import { PublishPack } from './publish-query.ts';
import { type ReadPack, readPackFiles } from './read-pack-files.ts';
import { serverIssue, sourceIssue } from './shown-issue.ts';

type Chosen = { readonly names: readonly string[]; readonly read: ReadPack | undefined };

export type PublishFormProps = {
  readonly expectedVersion: number;
  readonly onPublished: (version: number) => void;
};

/** Publishes a pack from files, or says everything that is wrong with it. */
export function PublishForm({ expectedVersion, onPublished }: PublishFormProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [note, setNote] = useState('');
  const [effectiveFrom, setEffectiveFrom] = useState<string | null>(null);
  const [{ data, error, fetching }, publish] = useMutation(PublishPack);
  const answer = data?.publishPack;
  const content = chosen?.read && 'content' in chosen.read ? chosen.read : undefined;
  const unreadable = chosen?.read && 'issues' in chosen.read ? chosen.read.issues.map(sourceIssue) : [];
  const refused = answer?.kind === 'PackRefused' ? answer.issues.map(serverIssue) : [];

  const choose = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setChosen({ names: files.map(({ name }) => name), read: await readPackFiles(files) });
  };
  const send = async () => {
    const result = await publish({
      input: { content: content?.content, note: note.trim() || null, effectiveFrom, expectedVersion },
    });
    if (result.data?.publishPack.kind === 'PackPublished') onPublished(result.data.publishPack.pack.version);
  };

  return (
    <div className={styles.form}>
      <p>{words.uploadLead}</p>
      <Button onClick={() => input.current?.click()}>{words.choose}</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words.choose}
        accept=".json,.yaml,.yml"
        onChange={(event) => void choose([...(event.target.files ?? [])])}
      />
      {chosen && <p>{words.chosen(chosen.names)}</p>}
      {chosen && !chosen.read && <Alert type="error" showIcon title={words.notJson} />}
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
      <Popconfirm title={words.confirm} onConfirm={() => void send()} disabled={!content}>
        <Button type="primary" disabled={!content} loading={fetching}>
          {words.publish}
        </Button>
      </Popconfirm>
      {error && <FailureNotice failure={failureOf(error)} />}
      {unreadable.length > 0 && <IssueTable issues={unreadable} />}
      {refused.length > 0 && <IssueTable issues={refused} />}
    </div>
  );
}
