import { Alert, Button, Progress, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useMutation } from 'urql';
import { serverPath } from '../api/stage.ts';
import { failureOf } from '../api/failure.ts';
import { newRequestId } from '../api/request-id.ts';
import { BlockerList } from '../refusal/blocker-list.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { importingWords as words } from '../wording/importing.ts';
import { ImportList, type ListImport } from './import-query.ts';
import styles from './importing.module.css';

export type ImportActionProps = {
  readonly list: ListImport;
  /** The list no longer stands as it was shown. */
  readonly onMoved: () => void;
  readonly onImported: () => void;
  readonly onLeave: () => void;
};

const NO_ACT = '';

/** Takes in what is shown, and tells how far it is and what came of it. */
export function ImportAction({ list, onMoved, onImported, onLeave }: ImportActionProps) {
  const [{ data, error, fetching }, send] = useMutation(ImportList);
  const [request, setRequest] = useState(newRequestId);
  const [act, setAct] = useState(NO_ACT);
  const count = list.newRows + list.changedRows;
  const answer = data?.importList;
  const take = async () => {
    const input = { requestId: request, listImport: list.id, digest: list.digest, act: act || null };
    const result = await send({ input });
    // A lost answer is asked for again under the same name; anything answered is done with.
    if (result.data) setRequest(newRequestId());
    if (result.data?.importList.kind === 'ListMoved') onMoved();
    if (result.data?.importList.kind === 'ListImported') onImported();
  };
  if (answer?.kind === 'ListImported')
    return (
      <Alert
        type="success"
        showIcon
        title={words.done(count)}
        action={<Button onClick={onLeave}>{words.again}</Button>}
      />
    );
  return (
    <div className={styles.action} aria-live="polite">
      {error && <FailureNotice failure={failureOf(error)} />}
      {answer?.kind === 'ListMoved' && <Alert type="warning" showIcon title={words.moved} />}
      {answer?.kind === 'ListRefused' && (
        <Alert
          type="error"
          title={answer.row === null ? words.refused : words.refusedRow(answer.row)}
          description={<BlockerList blockers={answer.blockers} record="" />}
        />
      )}
      {list.acts.length > 0 && list.newRows > 0 && (
        <label className={styles.act}>
          {words.act}
          <Select
            value={act}
            disabled={fetching}
            onChange={setAct}
            options={[
              { value: NO_ACT, label: words.noAct },
              ...list.acts.map(({ key, name }) => ({ value: key, label: name })),
            ]}
          />
        </label>
      )}
      {count === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <Button type="primary" loading={fetching} onClick={() => void take()}>
          {words.import(count)}
        </Button>
      )}
      {fetching && <ImportProgress id={list.id} total={count} />}
    </div>
  );
}

/** How far the import is, as the server tells it; without its word, only that it goes on. */
function ImportProgress({ id, total }: { readonly id: string; readonly total: number }) {
  const [done, setDone] = useState(0);
  useEffect(() => {
    const line = new EventSource(serverPath(`/files/lists/${encodeURIComponent(id)}/progress`));
    line.addEventListener('message', ({ data }: MessageEvent<string>) => setDone(doneIn(data)));
    return () => line.close();
  }, [id]);
  return (
    <>
      <p>{done === 0 ? words.importing : words.progress(done, total)}</p>
      <Progress
        percent={total === 0 ? 0 : Math.floor((done / total) * 100)}
        status="active"
        aria-label={words.importing}
      />
    </>
  );
}

function doneIn(data: string): number {
  const told: unknown = JSON.parse(data);
  return typeof told === 'object' && told !== null && 'done' in told ? Number(told.done) : 0;
}
