import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { newRequestId } from '../api/request-id.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Section } from '../ui/section.tsx';
import { commonWords } from '../wording/common.ts';
import { formatInstant } from '../wording/format.ts';
import { importingWords as words } from '../wording/importing.ts';
import { type ListImport, TakeBackImport } from './import-query.ts';
import styles from './importing.module.css';
import { Confirm } from '../ui/confirm.tsx';

export type ImportHistoryProps = {
  readonly imports: readonly ListImport[];
  readonly onTakenBack: () => void;
};

/** What was taken in last, each to be taken back while nothing has been done with it. */
export function ImportHistory({ imports, onTakenBack }: ImportHistoryProps) {
  const [{ data, error, fetching }, takeBack] = useMutation(TakeBackImport);
  const [request] = useState(newRequestId);
  const answer = data?.takeBackImport;
  const send = async (listImport: string) => {
    const result = await takeBack({ input: { listImport, requestId: `${request}-${listImport}` } });
    if (result.data?.takeBackImport.kind === 'ListImported') onTakenBack();
  };
  return (
    <Section title={words.history}>
      {error && <FailureNotice failure={failureOf(error)} />}
      {answer?.kind === 'ListImported' && <Alert type="success" showIcon title={words.takenBack} />}
      {answer?.kind === 'ImportKept' && (
        <Alert
          type="error"
          title={words.kept}
          description={
            <ul className={styles.faults}>
              {answer.records.map(({ id, number, title }) => (
                <li key={id}>
                  <Link to={`/r/${id}`}>
                    {number} {title ?? commonWords.untitled}
                  </Link>
                </li>
              ))}
            </ul>
          }
        />
      )}
      {imports.length === 0 ? (
        <Nothing>{words.noHistory}</Nothing>
      ) : (
        <ScrollRegion className={styles.scroll} label={words.historyLabel}>
          <table className={styles.rows}>
            <thead>
              <tr>
                {[words.at, words.file, words.result, words.takeBack].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {imports.map((each) => (
                <tr key={each.id}>
                  <td>{formatInstant(each.importedAt ?? each.at)}</td>
                  <td>{each.fileName}</td>
                  <td>{words.outcome(each.newRows, each.changedRows, each.faultyRows)}</td>
                  <td>
                    {each.takenBackAt === null ? (
                      <Confirm title={words.takeBackConfirm} onConfirm={() => void send(each.id)}>
                        <Button size="small" loading={fetching}>
                          {words.takeBack}
                        </Button>
                      </Confirm>
                    ) : (
                      words.takenBack
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Section>
  );
}
