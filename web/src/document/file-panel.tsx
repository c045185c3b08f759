import { FormSurface } from '../form/surface.tsx';
import type { AttachmentSlot } from '../form/types.ts';
import { FileSlot } from '../form/widget/file-slot.tsx';
import { documentWords as words } from '../wording/document.ts';
import { attachedFile } from './attachment-slots.ts';
import type { RecordDocument } from './document-query.ts';

export type FilePanelProps = {
  readonly document: RecordDocument;
  readonly slot: AttachmentSlot;
  readonly submission: string | null;
};

/** The files of a document, or those that one of its versions was submitted with. */
export function FilePanel({ document, slot, submission }: FilePanelProps) {
  const version = document.submissions.find(({ id }) => id === submission);
  return (
    <FormSurface>
      <FileSlot
        id="document-files"
        label={words.filesOf(document.name)}
        describedBy={undefined}
        disabled={slot.readOnly || version !== undefined}
        files={version ? version.files.map(attachedFile) : slot.files}
        limits={{ accept: slot.accept, max: slot.max, maxMegabytes: slot.maxMegabytes }}
        upload={slot.upload}
        href={(id) => slot.href(id)}
        stored={() => undefined}
        remove={(id) => void slot.remove(id)}
      />
    </FormSurface>
  );
}
