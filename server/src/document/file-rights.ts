import { type DocumentType } from '@lixiang/schema';
import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type FileRights } from '../file/file-rights.ts';
import { type Examination } from '../procedure/examination.ts';
import { mayReadDraft } from '../procedure/may-read-draft.ts';
import { writeBlockers } from '../procedure/may-write.ts';
import { lockReadable, requireReadable } from '../record/access.ts';
import { examine } from '../record/examine.ts';
import { loadSituation } from '../record/load-situations.ts';
import { wordBlocker } from '../record/wording.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';

/** A file is read with the draft it lies in, or once it has been handed in; it is added as a draft is written. */
export const fileRights: FileRights = {
  async mayRead(context, rows, { recordId, documentKey, id }) {
    await requireReadable(context, rows, recordId);
    if (await isSubmitted(rows, recordId, id)) return true;
    const { type, examination } = await findDocument(context, rows, { recordId, documentKey });
    return mayReadDraft(type, examination);
  },

  async termsFor(context, rows, place) {
    await lockReadable(context, rows, place.recordId);
    const { type, examination } = await findDocument(context, rows, place);
    const [blocker] = writeBlockers(type.key, examination);
    if (blocker) return { refusal: wordBlocker(blocker) };
    const attached = examination.situation.documents[type.key]?.files.length ?? 0;
    const fields = fileFields(type, examination);
    if (!type.files && fields.length === 0) return { refusal: `《${type.name}》不需要附件。` };
    const max = (type.files?.max ?? 0) + fields.reduce((sum, { maxCount }) => sum + maxCount, 0);
    if (attached >= max) return { refusal: `《${type.name}》最多附 ${max} 个文件。` };
    return {
      accept: [...new Set([...(type.files?.accept ?? []), ...fields.flatMap(({ accept }) => accept)])],
      maxMegabytes: type.files?.maxMegabytes ?? USUAL_MEGABYTES,
    };
  },
};

/** For files that a form's own field asks for, whose size the pack does not limit. */
const USUAL_MEGABYTES = 100;

async function findDocument(
  context: Context,
  rows: Rows,
  { recordId, documentKey }: { readonly recordId: string; readonly documentKey: string },
): Promise<{ readonly type: DocumentType; readonly examination: Examination }> {
  const situation = await loadSituation(context, rows, recordId);
  const type = situation?.type.recordType.documents.find(({ key }) => key === documentKey);
  if (!situation || !type) throw DomainError.notFound();
  return { type, examination: examine(situation) };
}

async function isSubmitted(rows: Rows, record: string, file: string): Promise<boolean> {
  const found = await rows
    .selectFrom('submission')
    .select('id')
    .where('record_id', '=', record)
    .where(sql<boolean>`file_ids @> ${JSON.stringify([file])}::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

function fileFields({ form }: DocumentType, { situation }: Examination) {
  const sections = situation.pack.pack.forms.find(({ key }) => key === form)?.sections ?? [];
  return sections.flatMap(({ fields }) => fields.flatMap((field) => (field.kind === 'file' ? [field] : [])));
}
