import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context/context.ts';
import { DomainError } from '../shared/domain-error.ts';
import type { FileRights } from './file-rights.ts';

export type FoundFile = {
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly sha256: string;
};

/** A file that whoever asks may read; the reading is noted. */
export async function findFile(context: Context, rights: FileRights, id: string): Promise<FoundFile> {
  return await context.change(async (rows) => {
    const file = await rows
      .selectFrom('file')
      .select([
        'name',
        'size',
        'sha256',
        'media_type as mediaType',
        'record_id as recordId',
        'document_key as documentKey',
      ])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!file || !(await rights.mayRead(context, rows, { ...file, id }))) throw DomainError.notFound();
    await writeAudit(rows, context, { action: 'readFile', recordId: file.recordId, detail: { file: id } });
    return file;
  });
}
