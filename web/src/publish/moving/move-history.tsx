import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { failureOf } from '../../api/failure.ts';
import { newRequestId } from '../../api/request-id.ts';
import { Answered } from '../../ui/answered.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Section } from '../../ui/section.tsx';
import { formatInstant } from '../../wording/format.ts';
import { movingWords as words } from '../../wording/moving.ts';
import styles from '../publish.module.css';
import { MoveTable } from './move-table.tsx';
import { MovesQuery, TakeBackMove } from './moving-query.ts';
import { Confirm } from '../../ui/confirm.tsx';

/** What was moved, each to be taken back as long as nothing was done under the new version. */
export function MoveHistory({ onTakenBack }: { readonly onTakenBack: () => void }) {
  const [{ data, error }, retry] = useQuery({ query: MovesQuery, requestPolicy: 'network-only' });
  const [taken, takeBack] = useMutation(TakeBackMove);
  const [requestId] = useState(newRequestId);
  const answer = taken.data?.takeBackMove;
  const send = async (move: string) => {
    const result = await takeBack({ input: { move, requestId: `${requestId}-${move}` } });
    if (result.data?.takeBackMove.kind !== 'RecordsMoved') return;
    retry({ requestPolicy: 'network-only' });
    onTakenBack();
  };
  return (
    <Section title={words.history}>
      {taken.error && <FailureNotice failure={failureOf(taken.error)} />}
      {answer?.kind === 'RecordsMoved' && <Alert type="success" showIcon title={words.takenBack} />}
      {answer?.kind === 'RecordsNotMoved' && (
        <Alert
          type="error"
          title={words.notTakenBack}
          description={<MoveTable checks={answer.records.filter(({ reasons }) => reasons.length > 0)} />}
        />
      )}
      <Answered data={data} error={error} onRetry={retry}>
        {({ recordMoves }) =>
          recordMoves.length === 0 ? (
            <p>{words.noHistory}</p>
          ) : (
            <div className={styles.versions}>
              <table className={styles.issues}>
                <thead>
                  <tr>
                    {[words.at, words.by, words.to, words.count, words.takeBack].map((head) => (
                      <th key={head} scope="col">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {recordMoves.map(({ id, at, by, toVersion, count, takenBackAt }) => (
                    <tr key={id}>
                      <td>{formatInstant(at)}</td>
                      <td>{by}</td>
                      <td>{words.version(toVersion)}</td>
                      <td>{count}</td>
                      <td>
                        {takenBackAt === null ? (
                          <Confirm title={words.takeBackConfirm} onConfirm={() => void send(id)}>
                            <Button size="small" loading={taken.fetching}>
                              {words.takeBack}
                            </Button>
                          </Confirm>
                        ) : (
                          words.takenBackAt(formatInstant(takenBackAt))
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answered>
    </Section>
  );
}
