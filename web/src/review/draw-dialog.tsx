import { Alert, Button, Input, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { graphql } from '../api/graphql.ts';
import { newRequestId } from '../api/request-id.ts';
import { BlockerList } from '../refusal/blocker-list.tsx';
import { BlockerFields } from '../refusal/refusal-fragments.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useAnnounce } from '../ui/announcements.tsx';
import { commonWords } from '../wording/common.ts';
import { reviewWords } from '../wording/review.ts';
import { transitionWords } from '../wording/transition.ts';
import type { Panel } from './review-fragments.ts';
import styles from './review.module.css';
import { Dialog } from '../ui/dialog.tsx';

const words = reviewWords.panel;

const DrawPanel = graphql(
  `
    mutation DrawPanel($input: DrawPanelInput!) {
      drawPanel(input: $input) {
        kind: __typename
        ... on PanelDrawn {
          record {
            id
          }
          draw {
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

export type DrawDialogProps = {
  readonly record: string;
  readonly panel: Panel;
  readonly onClose: () => void;
};

/** Draws members by chance; how many is the drawer's choice within the panel's bounds. */
export function DrawDialog({ record, panel, onClose }: DrawDialogProps) {
  const id = useId();
  const announce = useAnnounce();
  const [requestId, setRequestId] = useState(newRequestId);
  const [count, setCount] = useState(panel.min);
  const [note, setNote] = useState('');
  const [{ data, error, fetching }, send] = useMutation(DrawPanel);
  const refused = data?.drawPanel.kind === 'Refused' ? data.drawPanel : undefined;
  const draw = async () => {
    const result = await send({
      input: { requestId, record, panel: panel.key, count, note: note.trim() || null },
    });
    if (result.data) setRequestId(newRequestId());
    if (result.data?.drawPanel.kind !== 'PanelDrawn') return;
    announce('success', words.done);
    onClose();
  };
  return (
    <Dialog
      open
      title={panel.name}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{commonWords.cancel}</Button>
          <Button type="primary" loading={fetching} onClick={() => void draw()}>
            {words.draw}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <label htmlFor={`${id}-count`}>
          {words.count}（{words.bounds(panel.min, panel.max)}）
        </label>
        <InputNumber
          id={`${id}-count`}
          min={panel.min}
          max={panel.max}
          precision={0}
          controls={false}
          value={count}
          onChange={(value) => setCount(value ?? panel.min)}
        />
        <label htmlFor={`${id}-note`}>{words.note}</label>
        <Input
          id={`${id}-note`}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {refused && (
          <Alert
            type="error"
            showIcon
            title={transitionWords.refused}
            description={<BlockerList blockers={refused.blockers} record={record} />}
          />
        )}
        {error && <FailureNotice failure={failureOf(error)} />}
      </div>
    </Dialog>
  );
}
