import { writeAudit } from '../audit/write-audit.ts';
import { type Context } from '../context/context.ts';
import { type FileVault } from '../file/file-vault.ts';
import { DomainError } from '../shared/domain-error.ts';
import { dossierFiles } from './dossier-files.ts';
import { gatherDossier } from './gather-dossier.ts';
import { dossierWords as words } from './wording.ts';
import { zipStream } from './zip-stream.ts';

export type Exported = { readonly name: string; readonly stream: AsyncIterable<Uint8Array> };

/** An archive without the extension for large ones cannot hold more. */
const MOST_BYTES = 3.9e9;

type Wanted = { readonly record: string; readonly mark: string | null };

/** The whole file of a record for whoever may read it; that it was handed out is noted, with its fingerprint. */
export async function exportDossier(
  context: Context,
  vault: FileVault,
  { record, mark }: Wanted,
): Promise<Exported> {
  const dossier = { ...(await gatherDossier(context, record)), mark };
  const files = dossierFiles(dossier);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > MOST_BYTES) throw DomainError.limitExceeded(words.tooLarge);
  const detail = { files: files.length, size, fingerprint: files.at(-1)?.sha256 ?? '' };
  await context.change((rows) =>
    writeAudit(rows, context, { action: 'exportDossier', recordId: dossier.record.id, detail }),
  );
  const { number, title } = dossier.record;
  return { name: words.fileName({ number, title: title ?? '', mark }), stream: zipStream(files, vault) };
}
