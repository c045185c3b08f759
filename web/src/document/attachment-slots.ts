import type { RecordType } from '@lixiang/schema';
import { fileHref } from '../api/upload-file.ts';
import type { AttachmentSlots, AttachedFile } from '../form/types.ts';
import type { FiledDocument, StoredFile } from './document-query.ts';
import type { FileActions } from './use-file-actions.ts';

export type SlotSources = {
  readonly type: RecordType;
  readonly documents: readonly FiledDocument[];
  readonly actionsOf: (document: string) => FileActions;
};

/** A place for the files of every document of the record that takes files. */
export function attachmentSlots({ type, documents, actionsOf }: SlotSources): AttachmentSlots {
  const slots = type.documents.flatMap(({ key, name, help, files }) => {
    const document = documents.find((candidate) => candidate.key === key);
    if (!files || !document) return [];
    const { upload, remove } = actionsOf(key);
    const slot = {
      document: key,
      name,
      ...(help !== undefined && { help }),
      files: filesOf(document).map(attachedFile),
      ...files,
      readOnly: !document.editable,
      upload,
      remove,
      href: fileHref,
    };
    return [[key, slot] as const];
  });
  return Object.fromEntries(slots);
}

/** Whoever fills a document in sees its present files, everybody else those that were handed in last. */
function filesOf({ mine, files, submissions }: FiledDocument): readonly StoredFile[] {
  if (mine || files.length > 0) return files;
  return submissions.toSorted((one, other) => other.sequence - one.sequence)[0]?.files ?? [];
}

/** A stored file as forms show it. */
export function attachedFile({ id, name, size, uploadedAt, uploadedBy }: StoredFile): AttachedFile {
  return { id, name, size, uploadedAt, uploadedBy };
}
