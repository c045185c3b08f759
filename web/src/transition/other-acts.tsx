import { Collapse } from 'antd';
import { Section } from '../ui/section.tsx';
import { transitionWords as words } from '../wording/transition.ts';
import { ActList } from './act-list.tsx';
import styles from './action-panel.module.css';
import { groupTransitions } from './group-transitions.ts';
import type { TransitionOption } from './transition-fragments.ts';

export type OtherActsProps = {
  readonly record: string;
  readonly state: { readonly key: string };
  readonly options: readonly TransitionOption[];
};

/** What others do here, and what is done from other states. */
export function OtherActs({ record, state, options }: OtherActsProps) {
  const { others, elsewhere } = groupTransitions(options, state.key);
  if (others.length === 0 && elsewhere.length === 0) return null;
  return (
    <Section title={words.others}>
      {others.length > 0 && <ActList options={others} record={record} state={state.key} opened={[]} />}
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
                  <ActList options={elsewhere} record={record} state={state.key} opened={[]} />
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
