import { type Values } from '@lixiang/forms';
import { type Context } from '../context/context.ts';
import { perStore } from '../context/per-context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { fingerprintOf } from '../similarity/fingerprint.ts';
import { indexRecord } from '../similarity/index-record.ts';
import { sourcesOf } from '../similarity/sources.ts';
import { compileWords, type Words } from '../similarity/words.ts';
import { type Rows } from '../storage/rows.ts';
import { type Compared } from './compared-as.ts';

export type Likening = {
  readonly record: string;
  readonly compared: Compared;
  readonly answers: (document: string) => Values;
};

/** Has a record be found as like others by what has been handed in of it. */
export async function refreshLikeness(
  context: Context,
  rows: Rows,
  { record, compared, answers }: Likening,
): Promise<void> {
  const sources = sourcesOf(compared.recordType, answers);
  if (!sources) return;
  await indexRecord(context, rows, {
    id: record,
    type: compared.recordType.key,
    fingerprint: fingerprintOf(sources, wordsOf(context, compared.pack)),
  });
}

/** The vocabulary of a pack, made ready once. */
export function wordsOf({ store }: Context, { pack }: CompiledPack): Words {
  const kept = vocabularies(store);
  const known = kept.get(pack) ?? compileWords(pack.thesaurus);
  kept.set(pack, known);
  return known;
}

const vocabularies = perStore(() => new WeakMap<CompiledPack['pack'], Words>());
