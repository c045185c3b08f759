import { Alert, Button } from 'antd';
import type { Failure } from '../api/failure.ts';
import { commonWords } from '../wording/common.ts';
import { failureNumber, failureWords, retryWord } from '../wording/failure.ts';

export type FailureNoticeProps = { readonly failure: Failure; readonly onRetry?: () => void };

/** What went wrong and what to do about it. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const { title, advice } = failureWords[failure.code];
  return (
    <Alert
      type={failure.code === 'NOT_FOUND' || failure.code === 'STALE_VERSION' ? 'warning' : 'error'}
      showIcon
      title={title}
      description={
        <>
          {advice}
          {failure.id && <div>{failureNumber(failure.id)}</div>}
        </>
      }
      action={
        failure.code === 'NOT_FOUND' || failure.code === 'FORBIDDEN' ? (
          <Button href="/">{commonWords.toHome}</Button>
        ) : (
          onRetry && <Button onClick={onRetry}>{retryWord}</Button>
        )
      }
    />
  );
}
