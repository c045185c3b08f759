import { Button, Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { failureOf } from '../api/failure.ts';
import { failureWords } from '../wording/failure.ts';
import { simulationWords as words } from '../wording/simulation.ts';
import { DayQuery, MoveSimulationClock } from './simulation-query.ts';
import styles from './simulation-banner.module.css';

export type ClockControlsProps = {
  readonly id: string;
  readonly day: string;
  readonly onMoved: () => void;
};

const STEPS = ['DAY', 'WORKING_DAY', 'NEXT_DEADLINE'] as const;
/** In milliseconds: how often it is asked how far the days have gone by. */
const EVERY = 500;

/** The day that it is in the simulation, and how to let days pass. */
export function ClockControls({ id, day, onMoved }: ClockControlsProps) {
  const field = useId();
  const [{ data, error, fetching }, move] = useMutation(MoveSimulationClock);
  const [goal, setGoal] = useState(day);
  const reached = useReachedDay(fetching);
  const answer = data?.moveSimulationClock;
  const go = async (to: { readonly day: string } | { readonly step: (typeof STEPS)[number] }) => {
    const result = await move({ input: { id, ...to } });
    if (result.data?.moveSimulationClock.kind === 'SimulationClockMoved') onMoved();
  };
  const said = fetching
    ? reached !== undefined && reached !== day
      ? words.moving(reached)
      : ''
    : error
      ? (failureOf(error).message ?? failureWords[failureOf(error).code].advice)
      : answer?.kind === 'SimulationClockRefused'
        ? words.refusals[answer.code]
        : answer
          ? words.moved(answer.day)
          : '';
  return (
    <div className={styles.clock}>
      <form
        className={styles.goal}
        onSubmit={(event) => {
          event.preventDefault();
          void go({ day: goal });
        }}
      >
        <label htmlFor={field}>{words.day}</label>
        <Input
          id={field}
          className={styles.day ?? ''}
          type="date"
          required
          min={day}
          readOnly={fetching}
          value={goal}
          onChange={({ target }) => setGoal(target.value)}
        />
        {goal !== day && (
          <Button size="small" htmlType="submit" loading={fetching}>
            {words.goTo}
          </Button>
        )}
      </form>
      {STEPS.map((step) => (
        <Button key={step} size="small" disabled={fetching} onClick={() => void go({ step })}>
          {words.steps[step]}
        </Button>
      ))}
      <output className={styles.said}>{said}</output>
    </div>
  );
}

/** How far the clock has come while it is moved. */
function useReachedDay(isMoving: boolean): string | undefined {
  const [{ data }, ask] = useQuery({ query: DayQuery, requestPolicy: 'network-only', pause: true });
  const [, setAsked] = useState(0);
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setInterval(() => {
      ask({ requestPolicy: 'network-only' });
      setAsked((count) => count + 1);
    }, EVERY);
    return () => clearInterval(timer);
  }, [isMoving, ask]);
  return data?.simulation?.day ?? undefined;
}
