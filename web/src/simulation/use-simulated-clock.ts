import { useEffect } from 'react';
import { useMutation, useQuery } from 'urql';
import { failureOf } from '../api/failure.ts';
import { failureWords } from '../wording/failure.ts';
import { simulationWords as words } from '../wording/simulation.ts';
import { DayQuery, MoveSimulationClock } from './simulation-query.ts';

export type ClockStep = 'DAY' | 'WORKING_DAY' | 'NEXT_DEADLINE';
export type ClockGoal = { readonly day: string } | { readonly step: ClockStep };

/** In milliseconds: how often it is asked how far the days have gone by. */
const EVERY = 500;

/** Lets days pass in a simulation, and says how far they have and what came of it. */
export function useSimulatedClock(id: string, onMoved: () => void) {
  const [{ data, error, fetching }, move] = useMutation(MoveSimulationClock);
  const reached = useReachedDay(fetching);
  const answer = data?.moveSimulationClock;
  const said = () => {
    if (fetching) return reached === undefined ? '' : words.moving(reached);
    if (error) return failureOf(error).message ?? failureWords[failureOf(error).code].advice;
    if (answer?.kind === 'SimulationClockRefused') return words.refusals[answer.code];
    return answer ? words.moved(answer.day) : '';
  };
  return {
    isMoving: fetching,
    said: said(),
    go: async (goal: ClockGoal) => {
      const result = await move({ input: { id, ...goal } });
      if (result.data?.moveSimulationClock.kind === 'SimulationClockMoved') onMoved();
    },
  };
}

/** How far the clock has come while it is moved. */
function useReachedDay(isMoving: boolean): string | undefined {
  const [{ data }, ask] = useQuery({ query: DayQuery, requestPolicy: 'network-only', pause: true });
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), EVERY);
    return () => clearInterval(timer);
  }, [isMoving, ask]);
  return data?.simulation?.day ?? undefined;
}
