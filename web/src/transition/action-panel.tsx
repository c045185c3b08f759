import { Button, Collapse } from 'antd';
import { BlockerList } from '../refusal/blocker-list.tsx';
import { ArticleChips } from '../ui/article-chips.tsx';
import { Section } from '../ui/section.tsx';
import { transitionWords as words } from '../wording/transition.ts';
import styles from './action-panel.module.css';
import { groupTransitions } from './group-transitions.ts';
import type { TransitionOption } from './transition-fragments.ts';

export type ActionPanelProps = {
  readonly record: string;
  readonly state: { readonly key: string; readonly final: boolean };
  readonly options: readonly TransitionOption[];
  readonly onTake: (option: TransitionOption) => void;
};

/** What the viewer may do here; for everything else why not, by which article, and who can. */
export function ActionPanel({ record, state, options, onTake }: ActionPanelProps) {
  const { open, blocked, others, elsewhere } = groupTransitions(options, state.key);
  return (
    <>
      <Section title={words.mine}>
        {open.length === 0 && blocked.length === 0 && (
          <p className={styles.nothing}>{state.final ? words.finished : words.nothingMine}</p>
        )}
        <div className={styles.buttons}>
          {open.map((option) => (
            <ActButton key={option.key} option={option} onTake={onTake} />
          ))}
        </div>
        {blocked.length > 0 && (
          <div className={styles.blocked}>
            <h3 className={styles.subtitle}>{words.mineBlocked(blocked.length)}</h3>
            <Acts options={blocked} record={record} opened={blocked.map(({ key }) => key).slice(0, 2)} />
          </div>
        )}
      </Section>
      {(others.length > 0 || elsewhere.length > 0) && (
        <Section title={words.others}>
          {others.length > 0 && <Acts options={others} record={record} opened={[]} />}
          {elsewhere.length > 0 && (
            <Collapse
              ghost
              items={[
                {
                  key: 'elsewhere',
                  label: words.otherStates(elsewhere.length),
                  children: (
                    <>
                      <p className={styles.nothing}>{words.otherStatesLead}</p>
                      <Acts options={elsewhere} record={record} opened={[]} />
                    </>
                  ),
                },
              ]}
            />
          )}
        </Section>
      )}
    </>
  );
}

function ActButton({
  option,
  onTake,
}: {
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
        {option.help ?? (option.to ? words.to(option.to.name) : words.toPrevious)}{' '}
        <ArticleChips basis={option.basis} />
      </span>
    </div>
  );
}

type ActsProps = {
  readonly options: readonly TransitionOption[];
  readonly record: string;
  readonly opened: readonly string[];
};

function Acts({ options, record, opened }: ActsProps) {
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
              {[
                words.by(option.actors),
                words.from(option.from.map(({ name }) => name)),
                option.to ? words.to(option.to.name) : words.toPrevious,
              ].join('；')}{' '}
              <ArticleChips basis={option.basis} />
            </p>
            <BlockerList blockers={option.blockers} record={record} />
          </div>
        ),
      }))}
    />
  );
}
