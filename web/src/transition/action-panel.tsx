import { Button } from 'antd';
import { ArticleChips } from '../ui/article-chips.tsx';
import { Section } from '../ui/section.tsx';
import { transitionWords as words } from '../wording/transition.ts';
import { ActList } from './act-list.tsx';
import styles from './action-panel.module.css';
import { groupTransitions } from './group-transitions.ts';
import { sayTo } from './say-act.ts';
import type { TransitionOption } from './transition-fragments.ts';

export type ActionPanelProps = {
  readonly record: string;
  readonly state: { readonly key: string; readonly final: boolean };
  readonly options: readonly TransitionOption[];
  readonly onTake: (option: TransitionOption) => void;
};

/** What the viewer may do here and, where not yet, why not, by which article, and who can put it right. */
export function ActionPanel({ record, state, options, onTake }: ActionPanelProps) {
  const { open, blocked } = groupTransitions(options, state.key);
  return (
    <Section title={words.mine}>
      {open.length === 0 && blocked.length === 0 && (
        <p className={styles.nothing}>{state.final ? words.finished : words.nothingMine}</p>
      )}
      <ActButtons state={state} options={open.filter(({ tone }) => tone !== 'DANGER')} onTake={onTake} />
      {blocked.length > 0 && (
        <div className={styles.blocked}>
          <h3 className={styles.subtitle}>{words.mineBlocked(blocked.length)}</h3>
          <ActList
            options={blocked}
            record={record}
            state={state.key}
            opened={blocked.map(({ key }) => key).slice(0, 2)}
          />
        </div>
      )}
      <ActButtons state={state} options={open.filter(({ tone }) => tone === 'DANGER')} onTake={onTake} />
    </Section>
  );
}

type ActButtonsProps = Pick<ActionPanelProps, 'state' | 'options' | 'onTake'>;

function ActButtons({ state, options, onTake }: ActButtonsProps) {
  if (options.length === 0) return null;
  return (
    <div className={styles.buttons}>
      {options.map((option) => (
        <ActButton key={option.key} state={state.key} option={option} onTake={onTake} />
      ))}
    </div>
  );
}

function ActButton({
  state,
  option,
  onTake,
}: {
  readonly state: string;
  readonly option: TransitionOption;
  readonly onTake: ActionPanelProps['onTake'];
}) {
  return (
    <div className={styles.act}>
      <Button
        type={option.tone === 'MAIN' ? 'primary' : 'default'}
        danger={option.tone === 'DANGER'}
        onClick={() => onTake(option)}
      >
        {option.name}
      </Button>
      <span className={styles.detail}>
        {option.help ?? sayTo(option, state)} <ArticleChips basis={option.basis} />
      </span>
    </div>
  );
}
