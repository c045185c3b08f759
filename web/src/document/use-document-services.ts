import { useMemo } from 'react';
import { fileHref } from '../api/upload-file.ts';
import type { FileStore, FormServices } from '../form/types.ts';
import { useFormServices } from '../lookup/use-form-services.ts';
import { attachedFile } from './attachment-slots.ts';
import type { DocumentRecord, RecordDocument } from './document-query.ts';
import { useFileActions } from './use-file-actions.ts';

const NOTHING = () => undefined;

/** What the widgets of a document's form ask of the server; its file fields keep their files with the document. */
export function useDocumentServices(record: DocumentRecord, document: RecordDocument): FormServices {
  const actionsOf = useFileActions(record.id, NOTHING);
  const files = useMemo((): FileStore => {
    const known = [...document.files, ...document.submissions.flatMap((submission) => submission.files)];
    return {
      upload: (file, options) => actionsOf(document.key).upload(file, options),
      find: (id) => Promise.resolve(known.map(attachedFile).find((file) => file.id === id)),
      href: fileHref,
    };
  }, [actionsOf, document]);
  return useFormServices(files);
}
