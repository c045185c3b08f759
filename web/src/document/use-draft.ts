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
  const [asked, setAsked] = useState({ record, document });
  const [answer, setAnswer] = useState<Pick<DraftState, 'draft' | 'error'>>({
    draft: undefined,
    error: undefined,
  });
  useEffect(() => {
    const subscription = client
      .query(
        DraftQuery,
        { id: asked.record, document: asked.document },
        { requestPolicy: 'network-only', live: false },
      )
      .subscribe(({ data, error }) => {
        const found = data?.record?.document;
        const draft = found
          ? { values: found.draft === null ? null : objectOf(found.draft), revision: found.revision }
          : undefined;
        setAnswer((known) => ({ draft: known.draft ?? draft, error }));
      });
    return () => subscription.unsubscribe();
  }, [client, asked]);
  return { ...answer, retry: () => setAsked({ record, document }) };
}
