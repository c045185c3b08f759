import { useEffect } from 'react';
import { useMutation, useQuery } from 'urql';
import { failureOf } from '../api/failure.ts';
import type { PlayedSimulation } from '../api/stage.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { simulationWords as words } from '../wording/simulation.ts';
import { SimulationBar } from './simulation-bar.tsx';
import styles from './simulation-banner.module.css';
import { BannerQuery, EndSimulation } from './simulation-query.ts';
import { useSimulatedClock } from './use-simulated-clock.ts';

export type SimulationBannerProps = {
  readonly played: PlayedSimulation;
  /** Somebody else's part is to be played. */
  readonly onPlay: (account: string) => void;
  /** Days have passed: whatever is shown may be otherwise. */
  readonly onMoved: () => void;
  /** The simulation is over. */
  readonly onEnded: () => void;
};

/** Stands above every page of a simulation, and asks the real server. */
export function SimulationBanner({ played, onPlay, onMoved, onEnded }: SimulationBannerProps) {
  const [{ data, error }, ask] = useQuery({ query: BannerQuery, requestPolicy: 'network-only' });
  const [ended, end] = useMutation(EndSimulation);
  const clock = useSimulatedClock(played.id, () => {
    ask({ requestPolicy: 'network-only' });
    onMoved();
  });
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
      {simulation ? (
        <SimulationBar
          simulation={simulation}
          role={played.account}
          isEnding={ended.fetching}
          isMoving={clock.isMoving}
          said={clock.said}
          onGo={(goal) => void clock.go(goal)}
          onPlay={onPlay}
          onEnd={() => void leave()}
        />
      ) : (
        <strong className={styles.title}>{words.banner}</strong>
      )}
      <div className={styles.mark} aria-hidden>
        {words.noEffect}
      </div>
      {failure && <FailureNotice failure={failureOf(failure)} onRetry={() => ask()} />}
    </section>
  );
}
