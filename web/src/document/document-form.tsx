import { Alert } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'react-router';
import type { Circumstances } from '@lixiang/forms';
import type { LoadedPack } from '../form/loaded-pack.ts';
import type { AttachmentSlots } from '../form/types.ts';
import { useViewer } from '../session/use-viewer.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Section } from '../ui/section.tsx';
import { commonWords } from '../wording/common.ts';
import { documentWords as words } from '../wording/document.ts';
import { formatInstant } from '../wording/format.ts';
import type { DocumentRecord, RecordDocument } from './document-query.ts';
import { fieldRemarks } from './field-remarks.ts';
import { SubmissionView } from './submission-view.tsx';
import { useDocumentServices } from './use-document-services.ts';
import { useDraft } from './use-draft.ts';
import { useSave } from './use-save.ts';

const FormEditor = lazy(async () => ({
  default: (await import('../form/editor/form-editor.tsx')).FormEditor,
}));

const FormView = lazy(async () => ({ default: (await import('../form/read/form-view.tsx')).FormView }));

export type DocumentFormProps = {
  readonly record: DocumentRecord;
  readonly document: RecordDocument;
  readonly form: string;
  readonly pack: LoadedPack;
  readonly circumstances: Circumstances;
  readonly slots: AttachmentSlots;
  readonly submission: string | null;
  /** Stands above the form while it is filled in. */
  readonly told?: ReactNode;
};

/** The form of a document: its draft in the editor or to be read, or one of its versions. */
export function DocumentForm(props: DocumentFormProps) {
  const { record, document, submission } = props;
  const shown = document.submissions.find(({ id }) => id === submission);
  if (!shown) return <DraftForm {...props} />;
  return (
    <Section title={document.name}>
      <Alert
        type="info"
        showIcon
        title={words.viewing(shown.sequence, formatInstant(shown.at), shown.by)}
        action={<Link to={`/r/${record.id}/d/${document.key}`}>{words.toDraft}</Link>}
      />
      <SubmissionView {...props} submission={shown.id} />
    </Section>
  );
}

function DraftForm(props: DocumentFormProps) {
  const { record, document, form: key, pack, circumstances, slots, told } = props;
  const { draft, error, retry } = useDraft(record.id, document.key);
  const save = useSave(record.id, document.key);
  const services = useDocumentServices(record, document);
  const viewer = useViewer();
  const form = pack.form(key);
  const latest = document.submissions.toSorted((one, other) => other.sequence - one.sequence)[0];
  if (!form) return <Nothing>{words.noPaper}</Nothing>;
  return (
    <Answered data={draft} error={error} onRetry={retry} rows={10}>
      {({ values, revision }) => {
        if (values === null && !latest) return <Nothing>{words.neverSubmitted}</Nothing>;
        if (values === null && latest) return <SubmissionView {...props} submission={latest.id} />;
        const shared = {
          pack,
          form,
          circumstances,
          services,
          attachments: slots,
          remarks: fieldRemarks(record, document.key),
        };
        if (!document.editable) {
          return (
            <Suspense fallback={commonWords.loading}>
              <FormView {...shared} values={values ?? {}} />
            </Suspense>
          );
        }
        return (
          <Suspense fallback={commonWords.loading}>
            <FormEditor
              {...shared}
              initialValues={values ?? {}}
              revision={revision}
              readOnly={false}
              save={save}
              told={told}
              journalKey={`${viewer.id}/${record.id}/${document.key}`}
            />
          </Suspense>
        );
      }}
    </Answered>
  );
}
