import type { Form, Pack } from '@lixiang/schema';
import { useId } from 'react';
import { logicWords as words } from '../../wording/logic.ts';
import styles from './logic.module.css';
import type { LogicRule } from './logic-rule.ts';
import { partName } from './rule-name.ts';
import { ruleKey } from './rule-key.ts';

export type RuleListProps = {
  readonly form: Form;
  readonly pack: Pack;
  readonly rules: readonly LogicRule[];
  readonly by: 'effects' | 'causes';
  readonly onBy: (by: 'effects' | 'causes') => void;
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
};

/** Every rule of a form, under what it decides about or under what it looks at. */
export function RuleList({ form, pack, rules, by, onBy, selected, onSelect }: RuleListProps) {
  const id = useId();
  const groups = new Map<string, LogicRule[]>();
  for (const rule of rules) {
    for (const part of rule[by]) groups.set(part, [...(groups.get(part) ?? []), rule]);
  }
  return (
    <nav className={styles.list} aria-label={words.list}>
      <fieldset className={styles.order} aria-label={words.order}>
        {(['effects', 'causes'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name={id} checked={by === each} onChange={() => onBy(each)} />
            {each === 'effects' ? words.byEffect : words.byCause}
          </label>
        ))}
      </fieldset>
      {rules.length === 0 && (
        <p>
          {words.none}
          {words.noneAdvice}
        </p>
      )}
      <ul>
        {[...groups].map(([part, members]) => (
          <li key={part}>
            <strong>{partName(form, pack, part)}</strong>
            <ul>
              {members.map((rule) => (
                <li key={ruleKey(rule)}>
                  <button
                    type="button"
                    className={styles.rule}
                    aria-current={ruleKey(rule) === selected}
                    onClick={() => onSelect(ruleKey(rule))}
                  >
                    <span className={styles.kind}>{words.kinds[rule.kind]}</span>
                    {rule.rule
                      ? rule.rule.message
                      : rule.effects.map((each) => partName(form, pack, each)).join('、')}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
