import { useState } from 'react';
import { useMutation } from 'urql';
import { type Failure, failureOf } from '../api/failure.ts';
import { graphql } from '../api/graphql.ts';
import { newRequestId } from '../api/request-id.ts';
import { type Blocker, BlockerFields } from '../refusal/refusal-fragments.ts';
import { type ActDraft, actInput } from './act-draft.ts';
import type { TransitionOption } from './transition-fragments.ts';

/** Takes one transition, or answers every reason why not. */
export const TakeTransition = graphql(
  `
    mutation TakeTransition($input: TakeTransitionInput!) {
      takeTransition(input: $input) {
        kind: __typename
        ... on TransitionTaken {
          record {
            id
            version
          }
          event {
            id
            sequence
          }
        }
        ... on Refused {
          blockers {
            ...BlockerFields
          }
        }
      }
    }
  `,
  [BlockerFields],
);

export type ActOutcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly blockers: readonly Blocker[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type RecordVersion = { readonly id: string; readonly version: number };

/** Takes one transition; a second click, or a retry after a lost answer, is the same act. */
export function useTakeTransition(record: RecordVersion, option: TransitionOption) {
  const [requestId, setRequestId] = useState(newRequestId);
  const [{ fetching }, send] = useMutation(TakeTransition);
  const take = async (draft: ActDraft): Promise<ActOutcome> => {
    const { data, error } = await send({
      input: { requestId, record: record.id, expectedVersion: record.version, ...actInput(option, draft) },
    });
    if (data?.takeTransition.kind === 'TransitionTaken') return { kind: 'taken' };
    if (data?.takeTransition.kind === 'Refused') {
      setRequestId(newRequestId());
      return { kind: 'refused', blockers: data.takeTransition.blockers };
    }
    const failure: Failure = error ? failureOf(error) : { code: 'INTERNAL' };
    return failure.code === 'STALE_VERSION' ? { kind: 'stale' } : { kind: 'failed', failure };
  };
  return { busy: fetching, take };
}
