import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { objectOf } from '../api/json.ts';
import { circumstancesOf } from '../lookup/circumstances.ts';
import { recordTypeOf } from '../pack/find-in-pack.ts';
import { usePackVersion } from '../pack/use-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { attachmentSlots } from './attachment-slots.ts';
import { ContentsQuery, DocumentQuery, type DocumentRecord, type RecordDocument } from './document-query.ts';
import { PrintedPaper } from './printed-paper.tsx';
import { useDocumentServices } from './use-document-services.ts';
import { useFileActions } from './use-file-actions.ts';

/** A document on its official paper: one of its versions, or its draft. */
export function PrintPage() {
  const { id = '', document = '' } = useParams();
  const [{ data, error }, retry] = useQuery({ query: DocumentQuery, variables: { id, document } });
  return (
    <Answered data={data?.record} error={error} onRetry={retry} rows={12}>
      {(record) => <PrintedDocument record={record} document={document} />}
    </Answered>
  );
}

function PrintedDocument({
  record,
  document: key,
}: {
  readonly record: DocumentRecord;
  readonly document: string;
}) {
  const [parameters] = useSearchParams();
  const [now] = useState(() => new Date());
  const [{ data, error }, retry] = useQuery({
    query: ContentsQuery,
    variables: { id: record.id, document: key },
  });
  const { pack, error: packError } = usePackVersion(record.packVersion);
  const { document } = record;
  const contents = data?.record?.document;
  if (!document) return <FailureNotice failure={{ code: 'NOT_FOUND' }} />;
  return (
    <Answered
      data={pack && contents && { pack, contents }}
      error={error ?? packError}
      onRetry={retry}
      rows={12}
    >
      {(loaded) => {
        const { submissions, draft } = loaded.contents;
        const asked = submissions.find(({ id }) => id === parameters.get('submission'));
        const latest = submissions.toSorted((one, other) => other.sequence - one.sequence)[0];
        const form = document.form === null ? undefined : loaded.pack.form(document.form);
        const type = recordTypeOf(loaded.pack, record.type);
        if (!form || !type) return <FailureNotice failure={{ code: 'NOT_FOUND' }} />;
        return (
          <FilledPaper
            record={record}
            document={document}
            paper={{
              pack: loaded.pack,
              form,
              values: objectOf(asked?.values ?? draft ?? latest?.values),
              circumstances: circumstancesOf(loaded.pack, record.unit, now),
            }}
            type={type}
          />
        );
      }}
    </Answered>
  );
}

type FilledPaperProps = {
  readonly record: DocumentRecord;
  readonly document: RecordDocument;
  readonly type: Parameters<typeof attachmentSlots>[0]['type'];
  readonly paper: Parameters<typeof PrintedPaper>[0]['paper'];
};

function FilledPaper({ record, document, type, paper }: FilledPaperProps) {
  const actionsOf = useFileActions(record.id, () => undefined);
  const services = useDocumentServices(record, document);
  const attachments = attachmentSlots({ type, documents: record.documents, actionsOf });
  return (
    <PrintedPaper
      title={document.name}
      back={`/r/${record.id}/d/${document.key}`}
      paper={{ ...paper, services, attachments }}
    />
  );
}
