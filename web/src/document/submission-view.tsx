import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';
import type { Circumstances } from '@lixiang/forms';
import { objectOf } from '../api/json.ts';
import type { AttachmentSlots } from '../form/types.ts';
import { usePackVersion } from '../pack/use-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { commonWords } from '../wording/common.ts';
import { ContentsQuery, type DocumentRecord, type RecordDocument } from './document-query.ts';
import { formOfVersion } from './form-of-version.ts';
import { useDocumentServices } from './use-document-services.ts';

const FormView = lazy(async () => ({ default: (await import('../form/read/form-view.tsx')).FormView }));

export type SubmissionViewProps = {
  readonly record: DocumentRecord;
  readonly document: RecordDocument;
  readonly circumstances: Circumstances;
  readonly slots: AttachmentSlots;
  readonly submission: string;
};

/** One version of a document, as it was submitted: on the form that was asked for then. */
export function SubmissionView({ record, document, circumstances, slots, submission }: SubmissionViewProps) {
  const [{ data, error }, retry] = useQuery({
    query: ContentsQuery,
    variables: { id: record.id, document: document.key },
  });
  const services = useDocumentServices(record, document);
  const handedIn = document.submissions.find(({ id }) => id === submission);
  const { pack, error: packError } = usePackVersion(handedIn?.packVersion);
  const contents = data?.record?.document;
  return (
    <Answered
      data={pack && contents && { pack, submissions: contents.submissions }}
      error={error ?? packError}
      onRetry={retry}
      rows={10}
    >
      {({ pack: under, submissions }) => {
        const form = formOfVersion(under, { type: record.type, document: document.key });
        const shown = submissions.find(({ id }) => id === submission);
        if (!shown || !form) return <FailureNotice failure={{ code: 'NOT_FOUND' }} />;
        return (
          <Suspense fallback={commonWords.loading}>
            <FormView
              pack={under}
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
