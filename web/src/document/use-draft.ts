import { useEffect, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import type { Values } from '@lixiang/forms';
import { objectOf } from '../api/json.ts';
import { DraftQuery } from './document-query.ts';

/** `values` is null where the viewer may read submissions only. */
export type Draft = { readonly values: Values | null; readonly revision: number };
type DraftState = {
  readonly draft: Draft | undefined;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
};

/** Fetches a draft once, when it is opened; from then on the editor and its saves keep it. */
export function useDraft(record: string, document: string): DraftState {
  const client = useClient();
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Pick<DraftState, 'draft' | 'error'>>({
    draft: undefined,
    error: undefined,
  });
  useEffect(() => {
    const { unsubscribe } = client
      .query(DraftQuery, { id: record }, { requestPolicy: 'network-only' })
      .subscribe(({ data, error }) => {
        const found = data?.record?.documents.find(({ key }) => key === document);
        const draft = found && {
          values: found.draft === null ? null : objectOf(found.draft),
          revision: found.revision,
        };
        setAnswer((known) => ({ draft: known.draft ?? draft, error }));
      });
    return unsubscribe;
  }, [client, record, document, attempt]);
  return { ...answer, retry: () => setAttempt(attempt + 1) };
}
