import { checkPack, type Pack, type PackIssue } from '@lixiang/schema';
import { perStore } from '../context/per-context.ts';
import { digestOf } from '../shared/digest.ts';
import type { Store } from '../storage/store.ts';

/** A pack, and the name of what it says whoever it is for: what follows from that alone may be kept under it. */
export type NamedRules = { readonly pack: Pack; readonly rules: string };

type Shared = { readonly pack: Pack; readonly issues: readonly PackIssue[] };

/** Those that were published. */
const sharedRules = perStore(() => new Map<string, Shared>());

/** Packs that differ in their jurisdiction alone are one pack in memory, with a name of its own for each. */
export function nameRules(store: Store, pack: Pack): NamedRules {
  const rules = digestOf({ ...pack, jurisdiction: null });
  const known = sharedRules(store).get(rules);
  return { rules, pack: known ? { ...known.pack, jurisdiction: pack.jurisdiction } : pack };
}

/** What is wrong with a pack; gone through once for all that say the same. */
export function checkRules(store: Store, { pack, rules }: NamedRules): readonly PackIssue[] {
  return sharedRules(store).get(rules)?.issues ?? checkPack(pack);
}

/** Keeps what a published pack says, for others that say the same. */
export function keepRules(store: Store, { pack, rules }: NamedRules, issues: readonly PackIssue[]): void {
  const kept = sharedRules(store);
  if (!kept.has(rules)) kept.set(rules, { pack, issues });
}

const contents = perStore(() => new Map<string, NamedRules>());

/** Keeps a pack under its digest, so that it is not read again where it has just been written. */
export function keepContent(store: Store, digest: string, named: NamedRules): void {
  contents(store).set(digest, named);
}

/** The pack with this digest, where it is known. */
export function contentOf(store: Store, digest: string): NamedRules | undefined {
  return contents(store).get(digest);
}
