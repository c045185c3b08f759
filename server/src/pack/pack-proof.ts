import { type Pack, packError, type PackIssue } from '@lixiang/schema';
import { perStore } from '../context/per-context.ts';
import { digestOf } from '../shared/digest.ts';

/** How a pack stands by the scenarios that were run on it last. */
export type PackProof = {
  readonly digest: string;
  /** Whether they are still being run. */
  readonly isRunning: () => boolean;
  /** Those that have not been met, or not been run to their end. */
  readonly unproven: () => readonly string[];
};

/** What was proven last, by jurisdiction; kept where rehearsals are, as long as they are. */
export const proofsOf = perStore(() => new Map<string, PackProof>());

/** By what it is known that a pack is the one that was tried, from whatever day it is to be in force. */
export function proofDigest(pack: Pack): string {
  return digestOf({ ...pack, effectiveFrom: null });
}

/** What the scenarios that were run on this very pack have against its being published without a reason. */
export function unmetProof(proof: PackProof | undefined, reason: string | null): readonly PackIssue[] {
  if (!proof) return [];
  if (proof.isRunning()) return [packError([], 'scenariosRunning')];
  const unproven = proof.unproven();
  if (unproven.length === 0 || (reason ?? '').trim() !== '') return [];
  return [packError([], 'scenariosUnproven', { count: unproven.length, scenarios: unproven.join('、') })];
}
