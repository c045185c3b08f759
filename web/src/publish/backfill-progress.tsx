import { Alert, Progress } from 'antd';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { publishWords as words } from '../wording/publish.ts';
import { BackfillsQuery } from './backfill-query.ts';

/** In milliseconds: how often it is asked how far it has come. */
const EVERY = 3000;

/** How far the records that were there before have come with what the version in force asks of them; nothing when done. */
export function BackfillProgress() {
  const [{ data }, ask] = useQuery({ query: BackfillsQuery, requestPolicy: 'cache-and-network' });
  const left = data?.backfills ?? [];
  const busy = left.length > 0;
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), EVERY);
    return () => clearInterval(timer);
  }, [busy, ask]);
  if (!busy) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={words.fillingBack}
      description={left.map(({ purpose, type, name, done, total }) => {
        const what = words.fillingBackOf[purpose](name);
        return (
          <div key={`${purpose} ${type}`}>
            {what}（{words.ofAll(done, total)}）
            <Progress percent={total === 0 ? 100 : Math.floor((done / total) * 100)} aria-label={what} />
          </div>
        );
      })}
    />
  );
}
