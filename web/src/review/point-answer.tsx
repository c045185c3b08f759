import { Button, Input } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { graphql } from '../api/graphql.ts';
import { newRequestId } from '../api/request-id.ts';
import { BlockerList } from '../refusal/blocker-list.tsx';
import { BlockerFields } from '../refusal/refusal-fragments.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useAnnounce } from '../ui/announcements.tsx';
import { reviewWords } from '../wording/review.ts';
import styles from './review.module.css';

const words = reviewWords.points;

const AnswerPoint = graphql(
  `
    mutation AnswerPoint($input: AnswerPointInput!) {
      answerPoint(input: $input) {
        kind: __typename
        ... on PointAnswered {
          record {
            id
          }
          point {
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

export type PointAnswerProps = { readonly record: string; readonly point: string; readonly label: string };

/** The unit's answer to one point. */
export function PointAnswer({ record, point, label }: PointAnswerProps) {
  const announce = useAnnounce();
  const [requestId, setRequestId] = useState(newRequestId);
  const [answer, setAnswer] = useState('');
  const [tried, setTried] = useState(false);
  const [{ data, error, fetching }, send] = useMutation(AnswerPoint);
  const missing = tried && answer.trim() === '';
  const submit = async () => {
    setTried(true);
    if (answer.trim() === '') return;
    const result = await send({ input: { requestId, point, answer: answer.trim() } });
    if (result.data) setRequestId(newRequestId());
    if (result.data?.answerPoint.kind === 'PointAnswered') announce('success', words.done);
  };
  return (
    <div className={styles.answer}>
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={4000}
        aria-label={label}
        placeholder={words.answer}
        value={answer}
        status={missing ? 'error' : ''}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <Button size="small" type="primary" loading={fetching} onClick={() => void submit()}>
        {words.send}
      </Button>
      <div role="alert" className={styles.gap}>
        {missing && words.missing}
      </div>
      {data?.answerPoint.kind === 'Refused' && (
        <BlockerList blockers={data.answerPoint.blockers} record={record} />
      )}
      {error && <FailureNotice failure={failureOf(error)} />}
    </div>
  );
}
