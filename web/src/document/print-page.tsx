import type { ResultOf } from 'gql.tada';
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
import { formOfVersion } from './form-of-version.ts';
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
  const { document } = record;
  const contents = data?.record?.document;
  const shown = contents && versionShown(contents, parameters.get('submission'));
  const under = contents ? (shown?.packVersion ?? record.packVersion) : undefined;
  const { pack, error: packError } = usePackVersion(under);
  if (!document) return <FailureNotice failure={{ code: 'NOT_FOUND' }} />;
  return (
    <Answered
      data={pack && contents && { pack, contents }}
      error={error ?? packError}
      onRetry={retry}
      rows={12}
    >
      {(loaded) => {
        const form = formOfVersion(loaded.pack, { type: record.type, document: key });
        const type = recordTypeOf(loaded.pack, record.type);
        if (!form || !type) return <FailureNotice failure={{ code: 'NOT_FOUND' }} />;
        return (
          <FilledPaper
            record={record}
            document={document}
            paper={{
              pack: loaded.pack,
              form,
              values: objectOf(shown?.values ?? loaded.contents.draft),
              circumstances: circumstancesOf(loaded.pack, record.unit, now),
            }}
            type={type}
          />
        );
      }}
    </Answered>
  );
}

type Contents = NonNullable<NonNullable<ResultOf<typeof ContentsQuery>['record']>['document']>;

/** The version asked for; else the latest where there is no draft to see. */
function versionShown({ submissions, draft }: Contents, asked: string | null) {
  const chosen = submissions.find(({ id }) => id === asked);
  if (chosen || draft !== null) return chosen;
  return submissions.toSorted((one, other) => other.sequence - one.sequence)[0];
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
