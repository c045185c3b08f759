import type { Rehearsal } from './rehearsal-query.ts';

/** How a design stands by its scenarios: tried as it is now, or not. */
export type Proof =
  | { readonly kind: 'untried' }
  | { readonly kind: 'running' }
  | { readonly kind: 'passed'; readonly count: number }
  | { readonly kind: 'failed'; readonly count: number };

/** A rehearsal that was begun here, and the revision of the design that it tries. */
export type BegunRehearsal = { readonly id: string; readonly revision: number };

/** What the last rehearsal proves of a design at a revision; one that tried anything else proves nothing. */
export function proofOf(
  last: Pick<Rehearsal, 'id' | 'state' | 'scenarios'> | null | undefined,
  begun: BegunRehearsal | undefined,
  revision: number,
): Proof {
  if (!last || !begun || begun.id !== last.id || begun.revision !== revision) return { kind: 'untried' };
  if (last.state === 'RUNNING') return { kind: 'running' };
  const unproven = last.scenarios.filter(({ state }) => state !== 'PASSED').length;
  return unproven > 0
    ? { kind: 'failed', count: unproven }
    : { kind: 'passed', count: last.scenarios.length };
}
