import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { failureOf } from '../api/failure.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Loading } from './loading.tsx';

export type AnsweredProps<Data> = {
  readonly data: Data | undefined | null;
  readonly error: CombinedError | undefined;
  readonly onRetry?: () => void;
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
};

/** Draws an answer once it is there; a skeleton before, and what to do where none came. */
export function Answered<Data>({ data, error, onRetry, rows = 4, children }: AnsweredProps<Data>) {
  const notice = error && <FailureNotice failure={failureOf(error)} {...(onRetry && { onRetry })} />;
  if (data !== undefined && data !== null) {
    return (
      <>
        {notice}
        {children(data)}
      </>
    );
  }
  if (notice) return notice;
  return <Loading rows={rows} />;
}
