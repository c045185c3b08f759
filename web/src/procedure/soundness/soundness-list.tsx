import type { Procedure } from '@lixiang/schema';
import { type Step, wayTo } from '../diagram/procedure-graph.ts';
import { wordPackIssue } from '../../wording/pack-issue.ts';
import { useDesignIssues } from '../../design/use-design.tsx';
import { procedureWords as words } from '../../wording/procedure.ts';
import styles from '../procedure.module.css';

/** What the graph alone can be wrong in. */
const OF_WAYS: ReadonlySet<string> = new Set([
  'unreachableState',
  'noWayToEnd',
  'deadEnd',
  'noFinalState',
  'leavesFinalState',
  'leadsBackHere',
]);

type SoundnessListProps = {
  readonly procedure: Procedure;
  readonly onSelect: (part: 'states' | 'transitions', key: string) => void;
};

/** Every state that cannot be reached or left, each with a way that leads into it. */
export function SoundnessList({ procedure, onSelect }: SoundnessListProps) {
  const issues = useDesignIssues(['procedures', procedure.key]).filter(({ code }) => OF_WAYS.has(code));
  const names = new Map([...procedure.states, ...procedure.transitions].map(({ key, name }) => [key, name]));
  const nameOf = (key: string) => names.get(key) ?? key;
  return (
    <>
      <p>{words.checkLead}</p>
      {issues.length === 0 && <p>{words.sound}</p>}
      <ul className={styles.issues}>
        {issues.map(({ code, params, path }) => {
          const state = String(params['key'] ?? '');
          return (
            <li key={`${path.join('/')} ${code}`}>
              <button type="button" className="lx-link-button" onClick={() => onSelect('states', state)}>
                {wordPackIssue(code, { ...params, key: nameOf(state) })}
              </button>
              <div>{names.has(state) && wayWords(wayTo(procedure, state), nameOf)}</div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function wayWords(way: readonly Step[] | undefined, nameOf: (key: string) => string): string {
  if (!way) return words.unreachable;
  if (way.length === 0) return words.atStart;
  return (
    words.wayTitle + way.map(({ transition, to }) => words.step(nameOf(transition), nameOf(to))).join('；')
  );
}
