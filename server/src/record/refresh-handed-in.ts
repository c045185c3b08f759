import { type Values } from '@lixiang/forms';
import { type Context } from '../context/context.ts';
import { type Examination } from '../procedure/examination.ts';
import { documentsCompared } from '../similarity/sources.ts';
import { type Rows } from '../storage/rows.ts';
import { comparedAs } from './compared-as.ts';
import { lastHandedIn } from './handed-in.ts';
import { loadAllPacks } from './packs.ts';
import { examinedDocuments, refreshQuality } from './refresh-quality.ts';
import { refreshLikeness } from './refresh-likeness.ts';

/** By document, what has been handed in. */
export type HandedIn = Readonly<Record<string, Values>>;

/**
 * Brings up to date what others find a record by and what is said of its catalogues: by what was handed in, never by a
 * draft. Records without a procedure hand nothing in, and what is written of them is what counts. What is handed in
 * in this transaction is given.
 */
export async function refreshHandedIn(
  context: Context,
  rows: Rows,
  { examination, now }: { readonly examination: Examination; readonly now: HandedIn },
): Promise<void> {
  const { situation } = examination;
  const { recordType, procedure } = situation.type;
  const examined = examinedDocuments(situation);
  const compared = comparedAs(await loadAllPacks(context, rows), situation);
  const documents = [
    ...documentsCompared(compared?.recordType ?? recordType),
    ...examined.map(({ key }) => key),
  ];
  if (documents.length === 0) return;
  const before = documents.filter((key) => !(key in now));
  const known: HandedIn | null = procedure
    ? { ...(await lastHandedIn(context, rows, { record: situation.record.id, documents: before })), ...now }
    : null;
  const answers = (document: string): Values =>
    known ? (known[document] ?? {}) : examination.answers(document);
  await Promise.all([
    ...(compared ? [refreshLikeness(context, rows, { record: situation.record.id, compared, answers })] : []),
    ...examined.flatMap(({ key, form }) => {
      const values = known ? known[key] : examination.answers(key);
      const { pack, record } = situation;
      const examinedDocument = { pack, record: record.id, document: key, form };
      return values ? [refreshQuality(context, rows, { ...examinedDocument, values })] : [];
    }),
  ]);
}
