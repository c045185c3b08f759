import { writeAudit } from '../audit/write-audit.ts';
import { type Context } from '../context/context.ts';
import { writeBlockers } from '../procedure/may-write.ts';
import { lockReadable } from '../record/access.ts';
import { changeOnce } from '../record/answered-request.ts';
import { viewBlockers } from '../record/blocker-view.ts';
import { type Refusal } from '../record/refusal.ts';
import { examine } from '../record/examine.ts';
import { loadSituation } from '../record/load-situations.ts';
import { DomainError } from '../shared/domain-error.ts';

export type RemoveCommand = { readonly requestId: string; readonly file: string };
export type RemoveOutcome =
  | { readonly record: string; readonly document: string }
  | { readonly refused: Refusal };

/** Takes a file out of a document; what was handed in with it keeps it. */
export async function removeFile(
  context: Context,
  { requestId, file }: RemoveCommand,
): Promise<RemoveOutcome> {
  const outcome = await changeOnce<Refusal>(context, { requestId, kind: 'removeFile' }, async (rows) => {
    const found = await rows
      .selectFrom('file')
      .select(['record_id as record', 'document_key as document', 'name'])
      .where('id', '=', file)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (!found) throw DomainError.notFound();
    const { record, document, name } = found;
    await lockReadable(context, rows, record);
    const situation = await loadSituation(context, rows, record);
    if (!situation) throw DomainError.notFound();
    const blockers = writeBlockers(document, examine(situation));
    if (blockers.length > 0) return { refused: viewBlockers(blockers, situation.pack) };
    await rows
      .updateTable('file')
      .set({ removed_at: context.clock().toISOString() })
      .where('id', '=', file)
      .execute();
    const detail = { document, file, name, requestId };
    await writeAudit(rows, context, { action: 'removeFile', recordId: record, detail });
    return { done: { record, document } };
  });
  if ('refused' in outcome) return outcome;
  return { record: outcome.done['record'] ?? '', document: outcome.done['document'] ?? '' };
}
