import { type FileType } from '../file/file.type.ts';
import { type HandedIn, type Paper } from './gather-papers.ts';
import { dossierWords as words } from './wording.ts';

/** Where each thing lies, so that the index can lead to it. */
export type Paths = {
  readonly attachments: ReadonlyMap<string, string>;
  readonly folderOf: (paper: Paper, version: HandedIn) => string;
};
export type Attachment = { readonly file: FileType; readonly path: string };

/** Where papers and attachments lie. */
export function pathsIn(papers: readonly Paper[], attachments: readonly Attachment[]): Paths {
  return {
    attachments: new Map(attachments.map(({ file, path }) => [file.id, path])),
    folderOf: (paper, { sequence }) => {
      const at = String(papers.indexOf(paper) + 1).padStart(2, '0');
      const version = sequence === null ? words.written : words.submission(sequence);
      return `${words.folder}/${at}-${safe(paper.name)}/${version}`;
    },
  };
}

/** Each attachment once, however often it was handed in; numbered, since two may bear one name. */
export function attachmentsOf(papers: readonly Paper[]): readonly Attachment[] {
  const files = papers.flatMap(({ versions }) => versions.flatMap((version) => version.files));
  const distinct = [...new Map(files.map((file): [string, FileType] => [file.id, file])).values()];
  return distinct.map((file, at) => ({
    file,
    path: `${words.attachments}/${String(at + 1).padStart(3, '0')}-${safe(file.name)}`,
  }));
}

/** Signs that some system or other does not take in the name of a file. */
function safe(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80);
}
