import { type RecordType } from '@lixiang/schema';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type Situation } from '../procedure/situation.ts';

/** What says how records of a type are compared: the type, and the pack whose vocabulary is used. */
export type Compared = { readonly pack: CompiledPack; readonly recordType: RecordType };

/**
 * By what a record is compared: as the version says that it is pinned to, else as the latest that compares its type, so
 * that what was there before can be found as well. Null for types that no version compares.
 */
export function comparedAs(
  packs: readonly CompiledPack[],
  { pack, type }: Pick<Situation, 'pack' | 'type'>,
): Compared | null {
  if (type.recordType.similarity) return { pack, recordType: type.recordType };
  return latestCompared(packs, type.recordType.key);
}

/** The same, for whatever version its records are pinned to. */
export function latestCompared(packs: readonly CompiledPack[], key: string): Compared | null {
  const latest = packs.findLast((each) => each.type(key)?.recordType.similarity);
  const recordType = latest?.type(key)?.recordType;
  return latest && recordType ? { pack: latest, recordType } : null;
}
