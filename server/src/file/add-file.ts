import type { Readable } from 'node:stream';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context/context.ts';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import { cleanFileName, extensionOf } from './file-name.ts';
import type { FilePlace, FileRights, UploadTerms } from './file-rights.ts';
import type { Arrival, FileVault } from './file-vault.ts';
import type { FileType } from './file.type.ts';
import { sniffFile } from './sniff-file.ts';

export type FileCustody = { readonly vault: FileVault; readonly rights: FileRights };

export type Upload = {
  readonly place: FilePlace;
  readonly name: string;
  readonly stream: Readable;
};

/** More than this is refused whatever the pack says. */
export const LARGEST_MEGABYTES = 200;

/** Adds a file to a document: its content is on disk before the row that names it is. */
export async function addFile(context: Context, custody: FileCustody, upload: Upload): Promise<FileType> {
  const { place, stream } = upload;
  const terms = await context.read(async (rows) =>
    agreed(await custody.rights.termsFor(context, rows, place)),
  );
  const name = cleanFileName(upload.name);
  if (!terms.accept.includes(extensionOf(name)))
    throw DomainError.invalidInput(`此处只接受 ${terms.accept.join('、')} 格式的文件。`);
  const megabytes = Math.min(terms.maxMegabytes, LARGEST_MEGABYTES);
  const arrival = await custody.vault.receive(stream, megabytes * 1024 * 1024);
  try {
    const mediaType = await inspect(arrival, extensionOf(name), megabytes);
    const file = { id: newId(), name, mediaType, arrival };
    await custody.vault.keep(arrival);
    return await register(context, custody.rights, { ...file, place });
  } finally {
    await custody.vault.discard(arrival.path);
  }
}

function agreed(terms: UploadTerms | { readonly refusal: string }): UploadTerms {
  if ('refusal' in terms) throw DomainError.forbidden(terms.refusal);
  return terms;
}

async function inspect({ path, size }: Arrival, extension: string, megabytes: number): Promise<string> {
  if (size > megabytes * 1024 * 1024) throw DomainError.limitExceeded(`单个文件不得超过 ${megabytes} MB。`);
  if (size === 0) throw DomainError.invalidInput('文件是空的，请重新选择。');
  const sniffed = await sniffFile(path, extension);
  if ('refusal' in sniffed) throw DomainError.invalidInput(sniffed.refusal);
  return sniffed.mediaType;
}

type Kept = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly arrival: Arrival;
  readonly place: FilePlace;
};

/** The rights are asked again: while the file was on its way, the record may have moved on. */
async function register(context: Context, rights: FileRights, kept: Kept): Promise<FileType> {
  const { id, name, mediaType, arrival, place } = kept;
  const { size, sha256, sm3 } = arrival;
  const uploadedAt = context.clock().toISOString();
  await context.change(async (rows) => {
    agreed(await rights.termsFor(context, rows, place));
    await rows
      .insertInto('file')
      .values({
        jurisdiction: context.jurisdiction,
        id,
        record_id: place.recordId,
        document_key: place.documentKey,
        name,
        size,
        media_type: mediaType,
        sha256,
        sm3,
        uploaded_at: uploadedAt,
        uploaded_by: context.account,
      })
      .execute();
    const detail = { file: id, document: place.documentKey, name, sha256 };
    await writeAudit(rows, context, { action: 'uploadFile', recordId: place.recordId, detail });
  });
  return { id, name, size, mediaType, sha256, sm3, uploadedAt, uploadedBy: context.actor.name };
}
