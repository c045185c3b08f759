import type { Form } from '@lixiang/schema';
import { memo, useId } from 'react';
import type { LoadedPack } from '../../form/loaded-pack.ts';
import { formNames } from '../../form/why/names.ts';
import { logicWords as words } from '../../wording/logic.ts';
import styles from './logic.module.css';
import type { LogicRule } from './logic-rule.ts';
import { partName } from './rule-name.ts';
import { sayBasis } from './say-basis.ts';
import { ruleKey } from './rule-key.ts';
import { sayRule } from './say-rule.ts';

export type RuleListProps = {
  readonly form: Form;
  readonly pack: LoadedPack;
  readonly rules: readonly LogicRule[];
  readonly by: 'effects' | 'causes';
  readonly onBy: (by: 'effects' | 'causes') => void;
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
};

/** Every rule of a form, under what it decides about or under what it looks at. */
export function RuleList({ form, pack, rules, by, onBy, selected, onSelect }: RuleListProps) {
  const id = useId();
  const texts = textsOf({ form, pack, rules, by });
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
            <strong>{partName(form, pack.content, part)}</strong>
            <ul>
              {members.map((rule) => (
                <li key={ruleKey(rule)}>
                  <RuleButton
                    name={ruleKey(rule)}
                    kind={rule.kind}
                    text={texts.get(rule) ?? ''}
                    rests={sayBasis(rule.basis, pack)}
                    isChosen={ruleKey(rule) === selected}
                    onSelect={onSelect}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type RuleButtonProps = {
  readonly name: string;
  readonly kind: LogicRule['kind'];
  readonly text: string;
  /** The articles that it rests on, in words. */
  readonly rests: string;
  readonly isChosen: boolean;
  readonly onSelect: (name: string) => void;
};

const RuleButton = memo(function RuleButton(props: RuleButtonProps) {
  const { name, kind, text, rests, isChosen, onSelect } = props;
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={styles.rule}
        aria-current={isChosen}
        aria-describedby={id}
        onClick={() => onSelect(name)}
      >
        <span className={styles.kind}>{words.kinds[kind]}</span>
        {text}
      </button>
      <small id={id} className={styles.rests}>
        {rests}
      </small>
    </>
  );
});

/** What each rule says; by cause, also what it decides about, which stands above it by effect. */
function textsOf({
  form,
  pack,
  rules,
  by,
}: Pick<RuleListProps, 'form' | 'pack' | 'rules' | 'by'>): ReadonlyMap<LogicRule, string> {
  return new Map(
    rules.map((rule) => {
      const { holder, effects } = rule;
      const said = sayRule(rule, formNames({ pack: pack.content, form, lists: pack.lists, holder }));
      if (by === 'effects' || rule.rule) return [rule, said];
      return [rule, `${effects.map((each) => partName(form, pack.content, each)).join('、')}：${said}`];
    }),
  );
}
