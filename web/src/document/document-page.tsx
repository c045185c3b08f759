import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { circumstancesOf } from '../lookup/circumstances.ts';
import { recordTypeOf } from '../pack/find-in-pack.ts';
import { usePackVersion } from '../pack/use-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { DocumentBody } from './document-body.tsx';
import { DocumentQuery, type DocumentRecord, type RecordDocument } from './document-query.ts';

/** One document of a record: filled by those who may, read by the others, in any of its versions. */
export function DocumentPage() {
  const { id = '', document = '' } = useParams();
  const [{ data, error }, refetch] = useQuery({ query: DocumentQuery, variables: { id, document } });
  const refresh = () => refetch({ requestPolicy: 'network-only' });
  if (data && data.record === null) return <FailureNotice failure={{ code: 'NOT_FOUND' }} />;
  return (
    <Answered data={data?.record} error={error} onRetry={refresh} rows={10}>
      {(record) => (
        <LoadedDocument
          key={`${record.id} ${document}`}
          record={record}
          document={record.document}
          onChanged={refresh}
        />
      )}
    </Answered>
  );
}

type LoadedDocumentProps = {
  readonly record: DocumentRecord;
  readonly document: RecordDocument | null;
  readonly onChanged: () => void;
};

function LoadedDocument({ record, document, onChanged }: LoadedDocumentProps) {
  const { pack, error } = usePackVersion(record.packVersion);
  const [now] = useState(() => new Date());
  const [parameters] = useSearchParams();
  return (
    <Answered data={pack} error={error} rows={10}>
      {(loaded) => {
        const type = recordTypeOf(loaded, record.type);
        if (!type || !document) return <FailureNotice failure={{ code: 'NOT_FOUND' }} />;
        return (
          <DocumentBody
            record={record}
            document={document}
            pack={loaded}
            type={type}
            circumstances={circumstancesOf(loaded, record.unit, now)}
            submission={parameters.get('submission')}
            onChanged={onChanged}
          />
        );
      }}
    </Answered>
  );
}
