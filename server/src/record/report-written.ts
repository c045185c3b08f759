import { type Context } from '../context/context.ts';
import { type Examination } from '../procedure/examination.ts';
import { type Rows } from '../storage/rows.ts';
import { writeReported } from './reported-rows.ts';

/** A type without a procedure hands nothing in: what is written is what counts, and is reported as it is written. */
export async function reportWritten(context: Context, rows: Rows, examination: Examination): Promise<void> {
  const { type, record } = examination.situation;
  if (type.procedure) return;
  const documents = type.recordType.documents.filter(({ form }) => form !== undefined);
  const answers = Object.fromEntries(documents.map(({ key }) => [key, examination.answers(key)]));
  await writeReported(context, rows, [{ record: record.id, type: type.recordType.key, answers }]);
}
