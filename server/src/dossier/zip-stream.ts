import { Zip, ZipPassThrough } from 'fflate';
import { type FileVault } from '../file/file-vault.ts';
import { type DossierFile } from './dossier-files.ts';

/** The same for every file: an archive of the same files is the same to the byte. */
const TIMELESS = new Date(1980, 0, 1);

/** The files as an archive, as fast as it is read; nothing is compressed, so that each byte has one meaning. */
export async function* zipStream(
  files: readonly DossierFile[],
  vault: FileVault,
): AsyncGenerator<Uint8Array, void, void> {
  const made: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  for (const { path, content } of files) {
    const entry = new ZipPassThrough(path);
    entry.mtime = TIMELESS;
    archive.add(entry);
    for await (const chunk of chunksOf(content, vault)) {
      entry.push(chunk);
      yield* made.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* made.splice(0);
  }
  archive.end();
  yield* made;
}

async function* chunksOf(content: DossierFile['content'], vault: FileVault): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) {
    yield content;
    return;
  }
  for await (const chunk of vault.read(content.kept)) yield chunk;
}
