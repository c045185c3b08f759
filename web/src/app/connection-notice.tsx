import { Alert, Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { useApi } from '../api/api-context.tsx';
import { failureWords, retryWord } from '../wording/failure.ts';
import { shellWords } from '../wording/common.ts';

/** Says that the server cannot be reached, above a page that stays as it was. */
export function ConnectionNotice() {
  const { connection, refresh } = useApi();
  const isLost = useSyncExternalStore(
    (wake) => connection.subscribe(wake),
    () => connection.isLost,
  );
  if (!isLost) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={failureWords.OFFLINE.title}
      description={shellWords.lostAdvice}
      action={<Button onClick={refresh}>{retryWord}</Button>}
    />
  );
}
