import { Collapse } from 'antd';
import { BlockerList } from '../refusal/blocker-list.tsx';
import { ArticleChips } from '../ui/article-chips.tsx';
import { transitionWords as words } from '../wording/transition.ts';
import styles from './action-panel.module.css';
import { sayAct } from './say-act.ts';
import type { TransitionOption } from './transition-fragments.ts';

export type ActListProps = {
  readonly options: readonly TransitionOption[];
  readonly record: string;
  /** The key of the state that the record is in. */
  readonly state: string;
  /** Keys of those whose reasons are shown from the start. */
  readonly opened: readonly string[];
};

/** Acts that the viewer does not take now: by whom, from where, and what stands in the way. */
export function ActList({ options, record, state, opened }: ActListProps) {
  return (
    <Collapse
      size="small"
      defaultActiveKey={[...opened]}
      items={options.map((option) => ({
        key: option.key,
        label: (
          <span>
            {option.name}
            <span className={styles.status}>
              {option.blockers.length > 0 ? words.reasons(option.blockers.length) : words.ready}
            </span>
          </span>
        ),
        children: (
          <div className={styles.reasons}>
            <p className={styles.detail}>
              {sayAct(option, state)} <ArticleChips basis={option.basis} />
            </p>
            <BlockerList blockers={option.blockers} record={record} />
          </div>
        ),
      }))}
    />
  );
}
