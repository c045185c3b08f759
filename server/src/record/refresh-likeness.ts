import { type Context } from '../context/context.ts';
import { perStore } from '../context/per-context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type Examination } from '../procedure/examination.ts';
import { fingerprintOf } from '../similarity/fingerprint.ts';
import { indexRecord } from '../similarity/index-record.ts';
import { documentsCompared, sourcesOf } from '../similarity/sources.ts';
import { compileWords, type Words } from '../similarity/words.ts';
import { type Rows } from '../storage/rows.ts';
import { lastHandedIn } from './handed-in.ts';

/**
 * Has a record be found as like others by what was handed in, never by a draft; records without a procedure hand
 * nothing in, and what is written of them is what counts.
 */
export async function refreshLikeness(context: Context, rows: Rows, examination: Examination): Promise<void> {
  const { record, type, pack } = examination.situation;
  const { recordType, procedure } = type;
  if (!recordType.similarity) return;
  const documents = [...documentsCompared(recordType)];
  const known = procedure ? await lastHandedIn(rows, record.id, documents) : null;
  const sources = sourcesOf(recordType, (document) =>
    known ? (known[document] ?? {}) : examination.answers(document),
  );
  if (!sources) return;
  await indexRecord(context, rows, {
    id: record.id,
    type: recordType.key,
    fingerprint: fingerprintOf(sources, wordsOf(context, pack)),
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
