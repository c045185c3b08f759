import { Alert, Button, Input, Popconfirm } from 'antd';
import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { formatSize } from '../wording/format.ts';
import { publishWords as words } from '../wording/publish.ts';
import { IssueTable } from './issue-table.tsx';
import styles from './publish.module.css';
import { PublishPack } from './publish-query.ts';
import { readPackFile } from './read-pack-file.ts';

type Chosen = { readonly name: string; readonly size: number; readonly content: unknown };

export type PublishFormProps = {
  readonly expectedVersion: number;
  readonly onPublished: (version: number) => void;
};

/** Publishes a pack from a file, or says everything that is wrong with it. */
export function PublishForm({ expectedVersion, onPublished }: PublishFormProps) {
  const id = useId();
  const [chosen, setChosen] = useState<Chosen>();
  const [unreadable, setUnreadable] = useState(false);
  const [note, setNote] = useState('');
  const [effectiveFrom, setEffectiveFrom] = useState('');
  const [{ data, error, fetching }, publish] = useMutation(PublishPack);
  const refused = data?.publishPack.kind === 'PackRefused' ? data.publishPack.issues : [];

  const choose = async (file: File | undefined) => {
    const content = file && (await readPackFile(file));
    setUnreadable(file !== undefined && content === undefined);
    setChosen(file && content !== undefined ? { name: file.name, size: file.size, content } : undefined);
  };
  const send = async () => {
    const result = await publish({
      input: {
        content: chosen?.content,
        note: note.trim() || null,
        effectiveFrom: effectiveFrom || null,
        expectedVersion,
      },
    });
    if (result.data?.publishPack.kind === 'PackPublished') onPublished(result.data.publishPack.pack.version);
  };

  return (
    <div className={styles.form}>
      <p>{words.uploadLead}</p>
      <label htmlFor={`${id}-file`}>{words.choose}</label>
      <input
        id={`${id}-file`}
        type="file"
        accept=".json,application/json"
        onChange={(event) => void choose(event.target.files?.[0])}
      />
      {chosen && <p>{words.chosen(chosen.name, formatSize(chosen.size))}</p>}
      {unreadable && <Alert type="error" showIcon title={words.notJson} />}
      <label htmlFor={`${id}-date`}>{words.effective}</label>
      <input
        id={`${id}-date`}
        type="date"
        className={styles.date}
        value={effectiveFrom}
        onChange={(event) => setEffectiveFrom(event.target.value)}
      />
      <label htmlFor={`${id}-note`}>{words.note}</label>
      <Input
        id={`${id}-note`}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Popconfirm title={words.confirm} onConfirm={() => void send()} disabled={!chosen}>
        <Button type="primary" disabled={!chosen} loading={fetching}>
          {words.publish}
        </Button>
      </Popconfirm>
      {error && <FailureNotice failure={failureOf(error)} />}
      {refused.length > 0 && <IssueTable issues={refused} />}
    </div>
  );
}
