import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';
import type { Circumstances } from '@lixiang/forms';
import { objectOf } from '../api/json.ts';
import type { LoadedPack } from '../form/loaded-pack.ts';
import type { AttachmentSlots } from '../form/types.ts';
import { Answered } from '../ui/answered.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { commonWords } from '../wording/common.ts';
import { ContentsQuery, type DocumentRecord, type RecordDocument } from './document-query.ts';
import { useDocumentServices } from './use-document-services.ts';

const FormView = lazy(async () => ({ default: (await import('../form/read/form-view.tsx')).FormView }));

export type SubmissionViewProps = {
  readonly record: DocumentRecord;
  readonly document: RecordDocument;
  readonly form: string;
  readonly pack: LoadedPack;
  readonly circumstances: Circumstances;
  readonly slots: AttachmentSlots;
  readonly submission: string;
};

/** One version of a document, as it was submitted. */
export function SubmissionView({
  record,
  document,
  form: key,
  pack,
  circumstances,
  slots,
  submission,
}: SubmissionViewProps) {
  const [{ data, error }, retry] = useQuery({
    query: ContentsQuery,
    variables: { id: record.id, document: document.key },
  });
  const services = useDocumentServices(record, document);
  const form = pack.form(key);
  return (
    <Answered data={data?.record?.document} error={error} onRetry={retry} rows={10}>
      {({ submissions }) => {
        const shown = submissions.find(({ id }) => id === submission);
        if (!shown || !form) return <FailureNotice failure={{ code: 'NOT_FOUND' }} />;
        return (
          <Suspense fallback={commonWords.loading}>
            <FormView
              pack={pack}
              form={form}
              values={objectOf(shown.values)}
              circumstances={circumstances}
              attachments={slots}
              services={services}
            />
          </Suspense>
        );
      }}
    </Answered>
  );
}
