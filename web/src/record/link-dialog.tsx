import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { failureOf } from '../api/failure.ts';
import { newRequestId } from '../api/request-id.ts';
import { RecordLookup } from '../lookup/lookup-query.ts';
import { BlockerList } from '../refusal/blocker-list.tsx';
import { Answered } from '../ui/answered.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { useAnnounce } from '../ui/announcements.tsx';
import { commonWords } from '../wording/common.ts';
import { recordWords } from '../wording/record.ts';
import { LinkRecords } from './link-mutations.ts';
import styles from './document-list.module.css';
import type { LinkSet } from './record-query.ts';
import { Dialog } from '../ui/dialog.tsx';

const words = recordWords.links;

export type LinkDialogProps = {
  readonly record: string;
  readonly link: LinkSet;
  readonly onClose: () => void;
};

/** Looks for a record to link to. */
export function LinkDialog({ record, link, onClose }: LinkDialogProps) {
  const announce = useAnnounce();
  const [sought, setSought] = useState('');
  const [{ data, error }] = useQuery({
    query: RecordLookup,
    variables: { type: link.to, search: sought || null },
  });
  const [answer, send] = useMutation(LinkRecords);
  const refused = answer.data?.linkRecords.kind === 'Refused' ? answer.data.linkRecords.blockers : [];
  const linked = new Set(link.records.map(({ id }) => id));
  const choose = async (to: string) => {
    const result = await send({ input: { requestId: newRequestId(), record, link: link.key, to } });
    if (result.data?.linkRecords.kind !== 'RecordsLinked') return;
    announce('success', words.done);
    onClose();
  };
  return (
    <Dialog
      open
      title={words.title(link.label)}
      width={640}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{commonWords.cancel}</Button>}
    >
      <Input.Search
        allowClear
        aria-label={words.search}
        placeholder={words.search}
        onSearch={(text) => setSought(text.trim())}
      />
      {refused.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={words.refused}
          description={<BlockerList blockers={refused} record={record} />}
        />
      )}
      {answer.error && <FailureNotice failure={failureOf(answer.error)} />}
      <Answered data={data} error={error}>
        {({ records }) => {
          const offered = records.edges.filter(({ node }) => !linked.has(node.id) && node.id !== record);
          if (offered.length === 0) return <Nothing>{words.empty}</Nothing>;
          return (
            <ul className={styles.list}>
              {offered.map(({ node }) => (
                <li key={node.id} className={styles.row}>
                  <div className={styles.main}>
                    <span className={styles.name}>{node.title ?? commonWords.untitled}</span>
                    <span className={styles.detail}>
                      {node.number} · {node.unit.name}
                    </span>
                    <Button
                      className={styles.go ?? ''}
                      size="small"
                      loading={answer.fetching}
                      aria-label={`${words.choose}：${node.title ?? node.number}`}
                      onClick={() => void choose(node.id)}
                    >
                      {words.choose}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </Dialog>
  );
}
