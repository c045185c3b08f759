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
  /** By the new record's own names for them. */
  readonly links?: readonly { readonly link: string; readonly to: string }[];
  /** The act that brings it into being, with what is given with it. */
  readonly transition?: string;
  readonly input?: unknown;
  readonly reason?: string | null;
  readonly remarks?: readonly {
    readonly document: string | null;
    readonly field: string | null;
    readonly text: string;
  }[];
  readonly acknowledgements?: readonly { readonly rule: string; readonly reason: string | null }[];
};

/** Creates a record; a repeated click makes one. */
export function useCreateRecord() {
  const [requestId, setRequestId] = useState(newRequestId);
  const [{ fetching }, send] = useMutation(CreateRecord);
  const create = async (input: NewRecord): Promise<Creation> => {
    const { links, remarks, acknowledgements, ...rest } = input;
    const { data, error } = await send({
      input: {
        requestId,
        ...rest,
        links: links ? [...links] : null,
        remarks: remarks ? [...remarks] : null,
        acknowledgements: acknowledgements ? [...acknowledgements] : null,
      },
    });
    if (data) setRequestId(newRequestId());
    if (data?.createRecord.kind === 'RecordCreated')
      return { kind: 'created', id: data.createRecord.record.id };
    if (data?.createRecord.kind === 'Refused')
      return { kind: 'refused', blockers: data.createRecord.blockers };
    return { kind: 'failed', failure: error ? failureOf(error) : { code: 'INTERNAL' } };
  };
  return { busy: fetching, create };
}
