import { type Pack, type Requirement } from '../model/pack.ts';
import { type Provision, provisionsOf } from './provisions-of.ts';

/** A scenario, and the requirements that it puts to the proof. */
export type Proof = { readonly id: string; readonly proves: readonly string[] };

/** What a pack does about one requirement. */
export type Coverage = {
  readonly requirement: Requirement;
  readonly standing: 'enforced' | 'informing' | 'missing';
  /** What in the pack meets it. */
  readonly provisions: readonly Provision[];
  /** Why it only informs. */
  readonly reason: string | null;
  /** Ids of the scenarios that put it to the proof. */
  readonly scenarios: readonly string[];
};

/** What a pack does about each of its requirements, in their order, and which of these scenarios show it. */
export function coverageOf(pack: Pack, proofs: readonly Proof[]): readonly Coverage[] {
  const provisions = provisionsOf(pack);
  return pack.requirements.map((requirement) => {
    const { ref } = requirement;
    const meeting = provisions.filter(({ refs }) => refs.includes(ref));
    const reason = pack.informing.find((each) => each.ref === ref)?.reason ?? null;
    return {
      requirement,
      standing: meeting.length > 0 ? 'enforced' : reason === null ? 'missing' : 'informing',
      provisions: meeting,
      reason,
      scenarios: proofs.filter(({ proves }) => proves.includes(ref)).map(({ id }) => id),
    };
  });
}
