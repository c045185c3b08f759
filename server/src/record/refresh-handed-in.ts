import { type Values } from '@lixiang/forms';
import { type Context } from '../context/context.ts';
import { type Examination } from '../procedure/examination.ts';
import { documentsCompared } from '../similarity/sources.ts';
import { type Rows } from '../storage/rows.ts';
import { lastHandedIn } from './handed-in.ts';
import { examinedDocuments, refreshQuality } from './refresh-quality.ts';
import { refreshLikeness } from './refresh-likeness.ts';

/**
 * Brings up to date what others find a record by and what is said of its catalogues: by what was handed in, never by a
 * draft. Records without a procedure hand nothing in, and what is written of them is what counts.
 */
export async function refreshHandedIn(context: Context, rows: Rows, examination: Examination): Promise<void> {
  const { situation } = examination;
  const { recordType, procedure } = situation.type;
  const examined = examinedDocuments(situation);
  const documents = [...documentsCompared(recordType), ...examined.map(({ key }) => key)];
  if (documents.length === 0) return;
  const known = procedure
    ? await lastHandedIn(context, rows, { record: situation.record.id, documents })
    : null;
  const answers = (document: string): Values =>
    known ? (known[document] ?? {}) : examination.answers(document);
  await refreshLikeness(context, rows, { situation, answers });
  for (const { key, form } of examined) {
    const values = known ? known[key] : examination.answers(key);
    if (values)
      await refreshQuality(context, rows, { record: situation.record.id, document: key, form, values });
  }
}
