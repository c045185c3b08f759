import { useState } from 'react';
import { useMutation } from 'urql';
import { type Failure, failureOf } from '../api/failure.ts';
import { graphql } from '../api/graphql.ts';
import { newRequestId } from '../api/request-id.ts';
import { type Blocker, BlockerFields } from '../refusal/refusal-fragments.ts';

const CreateRecord = graphql(
  `
    mutation CreateRecord($input: CreateRecordInput!) {
      createRecord(input: $input) {
        kind: __typename
        ... on RecordCreated {
          record {
            id
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

export type Creation =
  | { readonly kind: 'created'; readonly id: string }
  | { readonly kind: 'refused'; readonly blockers: readonly Blocker[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type NewRecord = {
  readonly type: string;
  readonly unit?: string;
  readonly linkFrom?: string;
  readonly link?: string;
};

/** Creates a record; a repeated click makes one. */
export function useCreateRecord() {
  const [requestId, setRequestId] = useState(newRequestId);
  const [{ fetching }, send] = useMutation(CreateRecord);
  const create = async (input: NewRecord): Promise<Creation> => {
    const { data, error } = await send({ input: { requestId, ...input } });
    if (data) setRequestId(newRequestId());
    if (data?.createRecord.kind === 'RecordCreated')
      return { kind: 'created', id: data.createRecord.record.id };
    if (data?.createRecord.kind === 'Refused')
      return { kind: 'refused', blockers: data.createRecord.blockers };
    return { kind: 'failed', failure: error ? failureOf(error) : { code: 'INTERNAL' } };
  };
  return { busy: fetching, create };
}
