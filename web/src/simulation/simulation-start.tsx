import { Alert, Button, Radio } from 'antd';
import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { IssueTable } from '../publish/issue-table.tsx';
import { serverIssue } from '../publish/shown-issue.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { failureWords } from '../wording/failure.ts';
import { simulationWords as words } from '../wording/simulation.ts';
import { RecordPicker } from './record-picker.tsx';
import { BeginSimulation } from './simulation-query.ts';
import styles from './simulation.module.css';

export type SimulationStartProps = {
  readonly hasDesign: boolean;
  /** The record that one comes from. */
  readonly record: string | null;
  readonly onBegun: () => void;
};

const PACKS = ['DESIGN', 'IN_FORCE', 'AS_PINNED'] as const;
const SUBJECTS = ['record', 'empty'] as const;

/** What a simulation is to begin with: which configuration, and which record. */
export function SimulationStart({ hasDesign, record: given, onBegun }: SimulationStartProps) {
  const id = useId();
  const [pack, setPack] = useState<(typeof PACKS)[number]>(hasDesign ? 'DESIGN' : 'IN_FORCE');
  const [subject, setSubject] = useState<(typeof SUBJECTS)[number]>('record');
  const [record, setRecord] = useState(given);
  const [isAsked, setAsked] = useState(false);
  const [{ data, error, fetching }, begin] = useMutation(BeginSimulation);
  const isMissing = subject === 'record' && record === null;
  const refused = data?.beginSimulation.kind === 'PackRefused' ? data.beginSimulation.issues : [];
  const send = async () => {
    setAsked(true);
    if (isMissing) return;
    const result = await begin({ input: { pack, record: subject === 'record' ? record : null } });
    if (result.data?.beginSimulation.kind === 'SimulationBegun') onBegun();
  };
  return (
    <Section title={words.start}>
      <div className={styles.start}>
        <h3 id={`${id}-pack`}>{words.pack}</h3>
        <Radio.Group
          className={styles.choices ?? ''}
          aria-labelledby={`${id}-pack`}
          value={pack}
          onChange={({ target }) => setPack(target.value)}
        >
          {PACKS.map((each) => (
            <Radio key={each} value={each} disabled={each === 'DESIGN' && !hasDesign}>
              {words.packs[each]}
              <span className={styles.help}>
                {each === 'DESIGN' && !hasDesign ? words.noDesign : words.packHelp[each]}
              </span>
            </Radio>
          ))}
        </Radio.Group>
        <h3 id={`${id}-subject`}>{words.subject}</h3>
        <Radio.Group
          className={styles.choices ?? ''}
          aria-labelledby={`${id}-subject`}
          value={subject}
          onChange={({ target }) => setSubject(target.value)}
        >
          {SUBJECTS.map((each) => (
            <Radio key={each} value={each}>
              {words.subjects[each]}
              <span className={styles.help}>{words.subjectHelp[each]}</span>
            </Radio>
          ))}
        </Radio.Group>
        {subject === 'record' && <RecordPicker value={record} onChange={setRecord} />}
        {isAsked && isMissing && <Alert type="warning" showIcon title={words.choose} />}
        <Button type="primary" loading={fetching} onClick={() => void send()}>
          {words.start}
        </Button>
        {error && <Refusal failure={failureOf(error)} onRetry={() => void send()} />}
        {refused.length > 0 && (
          <>
            <p>{words.refused}</p>
            <IssueTable issues={refused.map(serverIssue)} />
          </>
        )}
      </div>
    </Section>
  );
}

type RefusalProps = { readonly failure: ReturnType<typeof failureOf>; readonly onRetry: () => void };

/** What the server says itself says more than what it is an example of. */
function Refusal({ failure, onRetry }: RefusalProps) {
  const { code, message } = failure;
  if (message === undefined || (code !== 'LIMIT_EXCEEDED' && code !== 'INVALID_INPUT'))
    return <FailureNotice failure={failure} onRetry={onRetry} />;
  return <Alert type="error" showIcon title={failureWords[code].title} description={message} />;
}
