import { useOwner } from '../../property/use-owner.ts';
import { procedureWords as words } from '../../wording/procedure.ts';
import styles from '../procedure.module.css';
import { actsAsking } from '../spec/rule-spec.ts';

type RuleActsProps = {
  readonly place: readonly string[];
  readonly onSelect: (act: string) => void;
};

/** The acts that ask a rule, each leading there. */
export function RuleActs({ place, onSelect }: RuleActsProps) {
  const { content } = useOwner(place);
  const acts = actsAsking(content, place[1] ?? '', place[3] ?? '');
  if (acts.length === 0) return <p className="lx-issue lx-issue-warning">{words.askedByNone}</p>;
  return (
    <div>
      {words.asking}：
      <span className={styles.asking}>
        {acts.map(({ key, name }) => (
          <button key={key} type="button" className="lx-link-button" onClick={() => onSelect(key)}>
            {name}
          </button>
        ))}
      </span>
    </div>
  );
}
