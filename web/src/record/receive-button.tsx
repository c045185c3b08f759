import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { graphql } from '../api/graphql.ts';
import { newRequestId } from '../api/request-id.ts';
import { BlockerList } from '../refusal/blocker-list.tsx';
import { BlockerFields } from '../refusal/refusal-fragments.ts';
import { useAnnounce } from '../ui/announcements.tsx';
import { failureWords } from '../wording/failure.ts';
import { recordWords } from '../wording/record.ts';

const words = recordWords.filings;

const ReceiveFiling = graphql(
  `
    mutation ReceiveFiling($input: ReceiveFilingInput!) {
      receiveFiling(input: $input) {
        kind: __typename
        ... on FilingReceived {
          record {
            id
            version
            filings {
              id
              mayReceive
              receipts {
                office
                at
                by
              }
            }
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

type ReceiveButtonProps = {
  readonly filing: { readonly id: string; readonly name: string };
  readonly record: string;
};

/** An office takes note of what was filed with it; a repeated click takes note once. */
export function ReceiveButton({ filing, record }: ReceiveButtonProps) {
  const announce = useAnnounce();
  const [requestId] = useState(newRequestId);
  const [{ data, fetching }, send] = useMutation(ReceiveFiling);
  const blockers = data?.receiveFiling.kind === 'Refused' ? data.receiveFiling.blockers : [];
  const receive = async () => {
    const answer = await send({ input: { requestId, filing: filing.id } });
    if (answer.error) announce('error', failureWords[failureOf(answer.error).code].title);
    if (answer.data?.receiveFiling.kind === 'FilingReceived') announce('success', words.receivedNow);
  };
  return (
    <>
      <Button
        size="small"
        loading={fetching}
        aria-label={words.receiveOf(filing.name)}
        onClick={() => void receive()}
      >
        {words.receive}
      </Button>
      {blockers.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={words.refused}
          description={<BlockerList blockers={blockers} record={record} />}
        />
      )}
    </>
  );
}
