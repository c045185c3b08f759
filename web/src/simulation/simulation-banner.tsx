import { Alert, Button, Popconfirm } from 'antd';
import { useEffect } from 'react';
import { useMutation, useQuery } from 'urql';
import type { PlayedSimulation } from '../api/stage.ts';
import { failureOf } from '../api/failure.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { wordReason } from '../wording/moving.ts';
import { simulationWords as words } from '../wording/simulation.ts';
import { ClockControls } from './clock-controls.tsx';
import { RoleSelect } from './role-select.tsx';
import { BannerQuery, EndSimulation } from './simulation-query.ts';
import styles from './simulation-banner.module.css';

export type SimulationBannerProps = {
  readonly played: PlayedSimulation;
  /** Somebody else's part is to be played. */
  readonly onPlay: (account: string) => void;
  /** Days have passed: whatever is shown may be otherwise. */
  readonly onMoved: () => void;
  /** The simulation is over. */
  readonly onEnded: () => void;
};

/** Says above every page that this is a simulation, what day it is in it and who is played; and changes both. */
export function SimulationBanner({ played, onPlay, onMoved, onEnded }: SimulationBannerProps) {
  const [{ data, error }, ask] = useQuery({ query: BannerQuery, requestPolicy: 'network-only' });
  const [ended, end] = useMutation(EndSimulation);
  const simulation = data?.simulation;
  const isOver = data !== undefined && simulation?.id !== played.id;
  useEffect(() => {
    if (isOver) onEnded();
  }, [isOver, onEnded]);
  const leave = async () => {
    const result = await end({ id: played.id });
    if (!result.error) onEnded();
  };
  const failure = error ?? ended.error;
  return (
    <section className={styles.banner} aria-label={words.banner}>
      <div className={styles.row}>
        <strong className={styles.title}>{words.banner}</strong>
        {simulation && <span className={styles.pack}>{words.packs[simulation.pack]}</span>}
        <span className={styles.lead}>{words.bannerLead}</span>
        {simulation?.day && (
          <ClockControls
            id={simulation.id}
            day={simulation.day}
            onMoved={() => {
              ask({ requestPolicy: 'network-only' });
              onMoved();
            }}
          />
        )}
        {simulation && <RoleSelect roles={simulation.roles} value={played.account} onChange={onPlay} />}
        <Popconfirm title={words.endConfirm} okText={words.endNow} onConfirm={() => void leave()}>
          <Button className={styles.end ?? ''} danger loading={ended.fetching}>
            {words.end}
          </Button>
        </Popconfirm>
      </div>
      {simulation && simulation.staying.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={words.staying(
            simulation.staying.map(({ code, about }) => wordReason(code, about ?? undefined)).join('；'),
          )}
        />
      )}
      {failure && <FailureNotice failure={failureOf(failure)} onRetry={() => ask()} />}
    </section>
  );
}
