import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../api/graphql.ts';
import { newRequestId } from '../api/request-id.ts';
import { BlockerFields } from '../refusal/refusal-fragments.ts';

const GiveOpinion = graphql(
  `
    mutation GiveOpinion($input: GiveOpinionInput!) {
      giveOpinion(input: $input) {
        kind: __typename
        ... on OpinionGiven {
          record {
            id
          }
        }
        ... on Refused {
          blockers {
            ...BlockerFields
          }
        }
        ... on InvalidInput {
          issues {
            path
            code
            message
          }
        }
      }
    }
  `,
  [BlockerFields],
);

type Task = {
  readonly record: string;
  readonly review: string;
  readonly task: string;
  readonly asked: string;
};
type Answer = {
  readonly outcome: string;
  readonly text: string | null;
  readonly remarks: readonly { readonly text: string }[];
  readonly values: unknown;
};

/** Gives one opinion; `give` says whether it was accepted. */
export function useGiveOpinion(task: Task) {
  const [requestId, setRequestId] = useState(newRequestId);
  const [{ data, error, fetching }, send] = useMutation(GiveOpinion);
  const give = async ({ remarks, ...opinion }: Answer): Promise<boolean> => {
    const input = { requestId, ...task, ...opinion, remarks: [...remarks] };
    const result = await send({ input });
    if (result.data) setRequestId(newRequestId());
    return result.data?.giveOpinion.kind === 'OpinionGiven';
  };
  return { busy: fetching, answer: data?.giveOpinion, error, give };
}
