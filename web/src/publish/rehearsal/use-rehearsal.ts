import { useEffect } from 'react';
import { useMutation, useQuery } from 'urql';
import { Rehearse, RehearsalQuery, StopRehearsal } from './rehearsal-query.ts';

/** In milliseconds: how often a rehearsal that runs is asked how far it is. */
const EVERY = 1000;

/** The last rehearsal of the jurisdiction as it goes on, and how to begin and stop one. */
export function useRehearsal() {
  const [{ data, error: unread }, ask] = useQuery({ query: RehearsalQuery });
  const [begun, rehearse] = useMutation(Rehearse);
  const [, stop] = useMutation(StopRehearsal);
  const rehearsal = data?.rehearsal ?? null;
  const running = rehearsal?.state === 'RUNNING';

  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), EVERY);
    return () => clearInterval(timer);
  }, [running, ask]);

  const answer = begun.data?.rehearse;
  return {
    rehearsal,
    running,
    beginning: begun.fetching,
    error: begun.error ?? unread,
    issues: answer?.kind === 'PackRefused' ? answer.issues : [],
    begin: async (input: { readonly content: unknown; readonly scenarios: unknown }) => {
      const { data: told } = await rehearse({ input });
      ask({ requestPolicy: 'network-only' });
      return told?.rehearse.kind === 'RehearsalBegun' ? told.rehearse.rehearsal.id : undefined;
    },
    stop: async () => {
      if (rehearsal) await stop({ id: rehearsal.id });
      ask({ requestPolicy: 'network-only' });
    },
  };
}
