import { type Panel } from '@lixiang/schema';
import { type Examination } from './examination.ts';
import { linkedValues } from './record-scope.ts';
import { type Digest, type LinkedRecord } from './situation.ts';

/** Why a candidate was left out: not eligible, or a reason for avoidance in the pack's words. */
export type Exclusion = { readonly candidate: string; readonly message: string | null };

/** A draw that anyone can repeat from its seed. */
export type Drawing = {
  /** Ids of all candidates, sorted. */
  readonly candidates: readonly string[];
  readonly excluded: readonly Exclusion[];
  /** The eligible in the order of the draw; its first ones are the members. */
  readonly order: readonly string[];
};

/**
 * Orders the eligible candidates by the digest of `seed:id`, which nobody can foresee without the seed and anybody
 * can check with it. What is unknown about a candidate leaves it out.
 */
export function orderCandidates(
  panel: Panel,
  candidates: readonly LinkedRecord[],
  { examination, seed, digest }: { examination: Examination; seed: string; digest: Digest },
): Drawing {
  const excluded: Exclusion[] = [];
  const eligible: string[] = [];
  for (const candidate of candidates) {
    const exclusion = exclusionOf(panel, candidate, examination);
    if (exclusion) excluded.push(exclusion);
    else eligible.push(candidate.id);
  }
  const ranked = eligible.map((id) => ({ id, rank: digest(`${seed}:${id}`) }));
  return {
    candidates: candidates.map(({ id }) => id).toSorted(),
    excluded,
    order: ranked.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ id }) => id),
  };
}

function exclusionOf(panel: Panel, candidate: LinkedRecord, examination: Examination): Exclusion | undefined {
  const place = { kind: 'candidate', type: panel.from } as const;
  const more = { candidate: linkedValues(candidate) };
  if (examination.holdsAt(panel.eligible, place, more) !== 'holds') {
    return { candidate: candidate.id, message: null };
  }
  const reason = panel.avoid.find(({ when }) => examination.holdsAt(when, place, more) !== 'fails');
  return reason && { candidate: candidate.id, message: reason.message };
}
