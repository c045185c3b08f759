import { Alert, Button, DatePicker, Input } from 'antd';
import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { publishWords as words } from '../wording/publish.ts';
import { rehearsalWords } from '../wording/rehearsal.ts';
import { FilesButton } from './files-button.tsx';
import { IssueTable } from './issue-table.tsx';
import styles from './publish.module.css';
import { PublishPack } from './publish-query.ts';
import { ReaderChanges } from './reader-changes.tsx';
import { type ReadPack, readPackFiles } from './read-pack-files.ts';
import { type ChosenScenarios } from './rehearsal/read-scenario-files.ts';
import { RehearsalStep } from './rehearsal/rehearsal-step.tsx';
import { serverIssue, sourceIssue } from './shown-issue.ts';
import { Confirm } from '../ui/confirm.tsx';

type Chosen = { readonly names: readonly string[]; readonly read: ReadPack | undefined };

export type PublishFormProps = {
  readonly expectedVersion: number;
  /** The pack in force; undefined before the first. */
  readonly contentInForce: unknown;
  readonly onPublished: (version: number) => void;
};

/** Publishes a pack from files, or says everything that is wrong with it. */
export function PublishForm({ expectedVersion, contentInForce, onPublished }: PublishFormProps) {
  const id = useId();
  const [chosen, setChosen] = useState<Chosen>();
  const [scenarios, setScenarios] = useState<ChosenScenarios>();
  const [note, setNote] = useState('');
  const [effectiveFrom, setEffectiveFrom] = useState<string | null>(null);
  const [{ data, error, fetching }, publish] = useMutation(PublishPack);
  const answer = data?.publishPack;
  const content = chosen?.read && 'content' in chosen.read ? chosen.read : undefined;
  const unreadable = chosen?.read && 'issues' in chosen.read ? chosen.read.issues.map(sourceIssue) : [];
  const refused = answer?.kind === 'PackRefused' ? answer.issues.map(serverIssue) : [];

  const choose = async (files: readonly File[]) => {
    setChosen({ names: files.map(({ name }) => name), read: await readPackFiles(files) });
  };
  const send = async () => {
    const result = await publish({
      input: {
        content: content?.content,
        scenarios: scenarios && 'scenarios' in scenarios ? scenarios.scenarios : null,
        note: note.trim() || null,
        effectiveFrom,
        expectedVersion,
      },
    });
    if (result.data?.publishPack.kind === 'PackPublished') onPublished(result.data.publishPack.pack.version);
  };

  return (
    <div className={styles.form}>
      <h3>{words.files}</h3>
      <p>{words.uploadLead}</p>
      <FilesButton label={words.choose} accept=".json,.yaml,.yml" onChoose={choose} />
      {chosen && <p>{words.chosen(chosen.names)}</p>}
      {chosen && !chosen.read && <Alert type="error" showIcon title={words.notJson} />}
      {unreadable.length > 0 && <IssueTable issues={unreadable} />}
      {content && <ReaderChanges content={content.content} />}
      <h3>{rehearsalWords.title}</h3>
      <RehearsalStep
        content={content?.content}
        contentInForce={contentInForce}
        chosen={scenarios}
        onChoose={setScenarios}
      />
      <h3>{words.publish}</h3>
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
      <Confirm title={words.confirm} onConfirm={() => void send()} disabled={!content}>
        <Button type="primary" disabled={!content} loading={fetching}>
          {words.publish}
        </Button>
      </Confirm>
      {error && <FailureNotice failure={failureOf(error)} />}
      {refused.length > 0 && <IssueTable issues={refused} />}
    </div>
  );
}
