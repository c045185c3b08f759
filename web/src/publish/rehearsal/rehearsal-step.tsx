import { Alert, Button } from 'antd';
import { failureOf } from '../../api/failure.ts';
import { failureWords } from '../../wording/failure.ts';
import { rehearsalWords as words } from '../../wording/rehearsal.ts';
import { FilesButton } from '../files-button.tsx';
import { IssueTable } from '../issue-table.tsx';
import { serverIssue, sourceIssue } from '../shown-issue.ts';
import { namesIn } from './names-in.ts';
import { type ChosenScenarios, readScenarioFiles } from './read-scenario-files.ts';
import { RehearsalResults } from './rehearsal-results.tsx';
import styles from './rehearsal.module.css';
import { useRehearsal } from './use-rehearsal.ts';

export type RehearsalStepProps = {
  /** The pack to try; undefined for the one in force. */
  readonly content: unknown;
  readonly contentInForce: unknown;
  readonly chosen: ChosenScenarios | undefined;
  readonly onChoose: (chosen: ChosenScenarios) => void;
  /** A rehearsal has been begun here. */
  readonly onBegun?: (rehearsal: string) => void;
};

/** Runs scenarios on the pack that is about to be published, and shows what is otherwise than they say. */
export function RehearsalStep({ content, contentInForce, chosen, onChoose, onBegun }: RehearsalStepProps) {
  const { rehearsal, running, beginning, error, issues, begin, stop } = useRehearsal();
  const failure = error && failureOf(error);
  const scenarios = chosen && 'scenarios' in chosen ? chosen.scenarios : undefined;
  const start = async () => {
    const begun = await begin({ content: content ?? null, scenarios: scenarios ?? null });
    if (begun !== undefined) onBegun?.(begun);
  };
  const unreadable = chosen && 'issues' in chosen ? chosen.issues.map(sourceIssue) : [];
  return (
    <>
      <p>{words.lead}</p>
      <FilesButton
        label={words.choose}
        accept=".yaml,.yml"
        onChoose={async (files) => onChoose(await readScenarioFiles(files, content ?? contentInForce))}
      />
      {chosen && scenarios && (
        <p>
          {words.chosen(chosen.names, scenarios.length)} {words.published}
        </p>
      )}
      {unreadable.length > 0 && <IssueTable issues={unreadable} />}
      <div className={styles.buttons}>
        <Button
          disabled={running || unreadable.length > 0 || (content ?? contentInForce) === undefined}
          loading={beginning}
          onClick={() => void start()}
        >
          {words.start}
        </Button>
        {running && <Button onClick={() => void stop()}>{words.stop}</Button>}
      </div>
      {failure && (
        <Alert type="error" showIcon title={failure.message ?? failureWords[failure.code].advice} />
      )}
      {issues.length > 0 && <IssueTable issues={issues.map(serverIssue)} />}
      {rehearsal && <RehearsalResults rehearsal={rehearsal} name={namesIn(content ?? contentInForce)} />}
    </>
  );
}
