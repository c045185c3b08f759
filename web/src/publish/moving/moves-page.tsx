import { Alert, Button, Checkbox, Select } from 'antd';
import { useId, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { failureOf } from '../../api/failure.ts';
import { newRequestId } from '../../api/request-id.ts';
import { Answered } from '../../ui/answered.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { movingWords as words } from '../../wording/moving.ts';
import { PackVersionsQuery } from '../design-query.ts';
import styles from '../publish.module.css';
import { MoveHistory } from './move-history.tsx';
import { MoveTable } from './move-table.tsx';
import { MovePlanQuery, MoveRecords } from './moving-query.ts';
import { Confirm } from '../../ui/confirm.tsx';

/** Where records go to a newer version of the pack: chosen, checked, done, and taken back. */
export function MovesPage() {
  const [{ data, error }, retry] = useQuery({ query: PackVersionsQuery });
  return (
    <Page title={words.title} lead={words.lead}>
      <Answered data={data} error={error} onRetry={retry}>
        {({ packVersions }) => <Moves versions={packVersions.map(({ version }) => version)} />}
      </Answered>
    </Page>
  );
}

function Moves({ versions }: { readonly versions: readonly number[] }) {
  const id = useId();
  const [toVersion, setTo] = useState(versions[0] ?? 1);
  const [drafts, setDrafts] = useState(true);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [requestId, setRequestId] = useState(newRequestId);
  const [plan, look] = useQuery({
    query: MovePlanQuery,
    variables: { toVersion, drafts },
    requestPolicy: 'network-only',
  });
  const [{ data, error, fetching }, move] = useMutation(MoveRecords);
  const answer = data?.moveRecords;
  const empty = versions.length === 1 ? words.onlyVersion : drafts ? words.noDrafts : words.none;
  const send = async () => {
    const result = await move({ input: { ids: [...chosen], toVersion, requestId } });
    if (!result.data) return;
    setRequestId(newRequestId());
    setChosen([]);
    look({ requestPolicy: 'network-only' });
  };
  return (
    <>
      <Section title={words.check}>
        <div className={styles.choices}>
          <label htmlFor={`${id}-to`}>{words.to}</label>
          <Select
            id={`${id}-to`}
            value={toVersion}
            options={versions.map((version) => ({ value: version, label: words.version(version) }))}
            onChange={(version) => {
              setTo(version);
              setChosen([]);
            }}
          />
          <Checkbox checked={drafts} onChange={({ target }) => setDrafts(target.checked)}>
            {words.onlyDrafts}
          </Checkbox>
          <Confirm title={words.confirm} onConfirm={() => void send()} disabled={chosen.length === 0}>
            <Button type="primary" disabled={chosen.length === 0} loading={fetching}>
              {words.move(chosen.length)}
            </Button>
          </Confirm>
        </div>
        {error && <FailureNotice failure={failureOf(error)} />}
        {answer?.kind === 'RecordsMoved' && (
          <Alert type="success" showIcon title={words.moved(answer.move.count, answer.move.toVersion)} />
        )}
        {answer?.kind === 'RecordsNotMoved' && (
          <Alert
            type="error"
            title={words.notMoved}
            description={<MoveTable checks={answer.records.filter(({ reasons }) => reasons.length > 0)} />}
          />
        )}
        <Answered data={plan.data} error={plan.error} onRetry={look}>
          {({ recordMovePlan: { total, records } }) => (
            <>
              <MoveTable checks={records} empty={empty} choice={{ chosen, onChoose: setChosen }} />
              {total > records.length && <p>{words.total(records.length, total)}</p>}
            </>
          )}
        </Answered>
      </Section>
      <MoveHistory
        key={answer?.kind === 'RecordsMoved' ? requestId : ''}
        onTakenBack={() => look({ requestPolicy: 'network-only' })}
      />
    </>
  );
}
