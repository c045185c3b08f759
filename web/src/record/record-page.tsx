import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { usePackVersion } from '../pack/use-pack.ts';
import { recordTypeOf } from '../pack/find-in-pack.ts';
import { circumstancesOf } from '../lookup/circumstances.ts';
import { OpenAct } from '../transition/open-act.tsx';
import { RecordBody } from './record-body.tsx';
import { type RecordDetail, RecordQuery } from './record-query.ts';

/** One record: where it stands, what happened, what is missing, what may be done and why not. */
export function RecordPage() {
  const { id = '' } = useParams();
  const [{ data, error, stale }, refetch] = useQuery({ query: RecordQuery, variables: { id } });
  const refresh = () => refetch({ requestPolicy: 'network-only' });
  if (data && data.record === null) return <FailureNotice failure={{ code: 'NOT_FOUND' }} />;
  return (
    <Answered data={data?.record} error={error} onRetry={refresh} rows={10}>
      {(record) => <LoadedRecord key={record.id} record={record} isFresh={!stale} onStale={refresh} />}
    </Answered>
  );
}

type LoadedRecordProps = {
  readonly record: RecordDetail;
  readonly isFresh: boolean;
  readonly onStale: () => void;
};

function LoadedRecord({ record, isFresh, onStale }: LoadedRecordProps) {
  const { pack, error } = usePackVersion(record.packVersion);
  const [now] = useState(() => new Date());
  const [parameters, setParameters] = useSearchParams();
  const act = parameters.get('act');
  const close = () => setParameters({}, { replace: true });
  return (
    <Answered data={pack} error={error} rows={10}>
      {(loaded) => {
        const type = recordTypeOf(loaded, record.type);
        if (!type) return <FailureNotice failure={{ code: 'NOT_FOUND' }} />;
        const circumstances = circumstancesOf(loaded, record.unit, now);
        const option = record.transitions.find(({ key, mine }) => key === act && mine);
        return (
          <>
            <RecordBody
              record={record}
              pack={loaded}
              type={type}
              circumstances={circumstances}
              onTake={({ key }) => setParameters({ act: key })}
            />
            {act !== null && (
              <OpenAct
                key={act}
                record={record}
                type={type}
                option={option}
                isFresh={isFresh}
                pack={loaded}
                circumstances={circumstances}
                onClose={close}
                onStale={onStale}
              />
            )}
          </>
        );
      }}
    </Answered>
  );
}
