import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Circumstances } from '@lixiang/forms';
import type { RecordType } from '@lixiang/schema';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { BlockerList } from '../refusal/blocker-list.tsx';
import { ArticleChips } from '../ui/article-chips.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useAnnounce } from '../ui/announcements.tsx';
import { commonWords } from '../wording/common.ts';
import { transitionWords as words } from '../wording/transition.ts';
import { type ActDraft, beginAct, gapsIn } from './act-draft.ts';
import { ActFields } from './act-fields.tsx';
import styles from './transition-dialog.module.css';
import type { TransitionOption } from './transition-fragments.ts';
import { type ActOutcome, type RecordVersion, useTakeTransition } from './use-take-transition.ts';
import { Dialog } from '../ui/dialog.tsx';

export type TransitionDialogProps = {
  readonly record: RecordVersion;
  readonly type: RecordType;
  readonly option: TransitionOption;
  /** Whether others have done what leaves it impossible. */
  readonly isGone: boolean;
  /** Whether the record is as the server has it, not as it was known from before. */
  readonly isFresh: boolean;
  readonly pack: LoadedPack;
  readonly circumstances: Circumstances;
  /** Closed, done or not. */
  readonly onClose: () => void;
  /** Someone else changed the record meanwhile. */
  readonly onStale: () => void;
};

/** One act: what goes with it, what it leads to, and why not where it is refused. */
export function TransitionDialog({
  record,
  type,
  option,
  isGone,
  isFresh,
  pack,
  circumstances,
  onClose,
  onStale,
}: TransitionDialogProps) {
  const announce = useAnnounce();
  const [draft, setDraft] = useState<ActDraft>(() => beginAct(option, pack, circumstances));
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<ActOutcome>();
  // What others do meanwhile appears on the page; the act is taken on what was seen when it was begun.
  const [seen, setSeen] = useState(record);
  const [isSettled, setSettled] = useState(isFresh);
  if (!isSettled && isFresh) {
    setSettled(true);
    setSeen(record);
  }
  const { busy, take } = useTakeTransition(seen, option);
  // While the act itself is on its way, the change is its own.
  const hasMoved = !busy && isSettled && seen.version !== record.version;
  const isLost = isGone || (hasMoved && !option.allowed);
  const change = (part: Partial<ActDraft>) => setDraft((current) => ({ ...current, ...part }));
  const gaps = gapsIn(option, draft);

  const submit = async () => {
    setTried(true);
    if (gaps.length > 0) return;
    const answer = await take(draft);
    setOutcome(answer);
    if (answer.kind === 'taken') {
      announce('success', words.taken(option.name));
      onClose();
    }
    if (answer.kind === 'stale') {
      announce('warning', words.stale);
      onStale();
    }
  };

  return (
    <Dialog
      open
      title={option.name}
      width={760}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={onClose}>{commonWords.cancel}</Button>
          <Button
            type="primary"
            danger={option.tone === 'DANGER'}
            loading={busy}
            disabled={hasMoved || isLost}
            onClick={() => void submit()}
          >
            {option.name}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {isLost && !busy && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={words.gone}
            description={!isGone && <BlockerList blockers={option.blockers} record={record.id} />}
          />
        )}
        {hasMoved && !isLost && (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={words.moved}
            action={<Button onClick={() => setSeen(record)}>{words.goOn}</Button>}
          />
        )}
        <p className={styles.lead}>
          {option.help && <>{option.help} </>}
          {option.to ? words.to(option.to.name) : words.toPrevious} <ArticleChips basis={option.basis} />
        </p>
        <Submitted type={type} option={option} />
        <ActFields
          type={type}
          option={option}
          pack={pack}
          circumstances={circumstances}
          draft={draft}
          showGaps={tried}
          gaps={gaps}
          onChange={change}
        />
        {outcome?.kind === 'refused' && (
          <Alert
            type="error"
            showIcon
            title={words.refused}
            description={<BlockerList blockers={outcome.blockers} record={record.id} />}
          />
        )}
        {outcome?.kind === 'failed' && <FailureNotice failure={outcome.failure} />}
      </div>
    </Dialog>
  );
}

function Submitted({ type, option }: { readonly type: RecordType; readonly option: TransitionOption }) {
  const names = option.documents.flatMap(
    (key) => type.documents.find((document) => document.key === key)?.name ?? [],
  );
  if (names.length === 0) return null;
  return (
    <div className={styles.lead}>
      {words.documents}
      {names.join('、')}
    </div>
  );
}
