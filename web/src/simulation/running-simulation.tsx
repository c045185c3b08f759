import { Alert, Button, Steps } from 'antd';
import { useEffect, useRef } from 'react';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { playedPath } from '../api/stage.ts';
import { useViewer } from '../session/use-viewer.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { formatInstant } from '../wording/format.ts';
import { simulationWords as words } from '../wording/simulation.ts';
import { EndSimulation, type Simulation } from './simulation-query.ts';
import styles from './simulation.module.css';
import { Confirm } from '../ui/confirm.tsx';

export type RunningSimulationProps = { readonly simulation: Simulation; readonly onEnded: () => void };

const STAGES = ['COPYING', 'PUBLISHING', 'READY'] as const;

/** The simulation that one has: how far its preparation is, the way in, and its end. */
export function RunningSimulation({ simulation, onEnded }: RunningSimulationProps) {
  const viewer = useViewer();
  const [{ error, fetching }, end] = useMutation(EndSimulation);
  const { id, state, record } = simulation;
  const enter = playedPath({ id, account: viewer.id }, record ? `/r/${record.id}` : '/');
  const wasAwaited = useRef(false);
  useEffect(() => {
    if (state === 'COPYING' || state === 'PUBLISHING') wasAwaited.current = true;
    if (state === 'READY' && wasAwaited.current) location.assign(enter);
  }, [state, enter]);
  const isReady = state === 'READY';
  const stage = state === 'BROKEN' ? -1 : STAGES.indexOf(state);
  return (
    <Section title={isReady || state === 'BROKEN' ? words.running : words.preparing}>
      <div className={styles.start}>
        <p>
          {words.since(formatInstant(simulation.startedAt))} · {words.packs[simulation.pack]} ·{' '}
          {record
            ? words.withRecord(`${record.title ?? record.number}（${record.number}）`)
            : words.withoutRecord}
        </p>
        {record && <p>{words.copied(simulation.copied, simulation.left)}</p>}
        {state === 'BROKEN' ? (
          <Alert type="error" showIcon title={words.broken} />
        ) : (
          !isReady && (
            <output className={styles.progress}>
              <Steps
                size="small"
                current={stage}
                items={STAGES.map((each) => ({ title: words.stages[each] }))}
              />
            </output>
          )
        )}
        <div className={styles.buttons}>
          {isReady && (
            <Button type="primary" href={enter}>
              {words.enter}
            </Button>
          )}
          <Confirm
            title={words.endConfirm}
            okText={words.endNow}
            onConfirm={() => void end({ id }).then(onEnded)}
          >
            <Button danger loading={fetching}>
              {words.end}
            </Button>
          </Confirm>
        </div>
        {error && <FailureNotice failure={failureOf(error)} onRetry={onEnded} />}
      </div>
    </Section>
  );
}
