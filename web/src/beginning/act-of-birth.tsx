import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Circumstances } from '@lixiang/forms';
import type { RecordType } from '@lixiang/schema';
import type { Creation, NewRecord } from '../lookup/use-create-record.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { BlockerList } from '../refusal/blocker-list.tsx';
import { type ActDraft, actInput, gapsIn } from '../transition/act-draft.ts';
import { ActFields } from '../transition/act-fields.tsx';
import type { TransitionOption } from '../transition/transition-fragments.ts';
import { ArticleChips } from '../ui/article-chips.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { beginningWords as words } from '../wording/beginning.ts';
import { transitionWords } from '../wording/transition.ts';
import styles from './beginning.module.css';
import { type KeptAct, keptOf } from './kept-beginning.ts';
import { restoreAct } from './restore-act.ts';

type ActOfBirthProps = {
  readonly type: RecordType;
  readonly option: TransitionOption;
  readonly circumstances: Circumstances;
  readonly busy: boolean;
  /** What was filled in before. */
  readonly kept: KeptAct | undefined;
  readonly onKeep: (change: (kept: KeptAct | undefined) => KeptAct) => void;
  readonly onBegin: (act: Partial<NewRecord>) => Promise<Creation>;
};

/** The act that brings a record into being: what is filled in with it, and why not where it is refused. */
export function ActOfBirth({ type, option, circumstances, busy, kept, onKeep, onBegin }: ActOfBirthProps) {
  const pack = useCurrentPack();
  const [begun] = useState(() => restoreAct(option, { pack, circumstances, kept }));
  const [draft, setDraft] = useState<ActDraft>(begun);
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<Creation>();
  const change = (part: Partial<ActDraft>) => {
    setDraft((current) => ({ ...current, ...part }));
    onKeep((known) => keptOf({ ...begun, ...known, ...part }));
  };
  const gaps = gapsIn(option, draft);
  const begin = async () => {
    setTried(true);
    if (gaps.length === 0) setMade(await onBegin(actInput(option, draft)));
  };
  return (
    <section aria-label={option.name}>
      <p className={styles.lead}>
        {option.help && <>{option.help} </>}
        {option.to && transitionWords.to(option.to.name)} <ArticleChips basis={option.basis} />
      </p>
      {!option.allowed && made?.kind !== 'refused' && (
        <Alert
          type="warning"
          showIcon
          title={words.notNow}
          description={<BlockerList blockers={option.blockers} record="" />}
        />
      )}
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
      {made?.kind === 'refused' && (
        <Alert
          type="error"
          showIcon
          title={words.refused}
          description={<BlockerList blockers={made.blockers} record="" />}
        />
      )}
      {made?.kind === 'failed' && <FailureNotice failure={made.failure} />}
      <div className={styles.end}>
        <Button
          type="primary"
          danger={option.tone === 'DANGER'}
          loading={busy}
          disabled={!option.allowed}
          onClick={() => void begin()}
        >
          {option.name}
        </Button>
      </div>
    </section>
  );
}
