import type { PackIssue, Procedure } from '@lixiang/schema';
import { useDesignIssues } from '../../design/use-design.tsx';
import { wordPackIssue } from '../../wording/pack-issue.ts';
import { procedureWords as words } from '../../wording/procedure.ts';
import { wayTo } from '../diagram/procedure-graph.ts';
import styles from '../procedure.module.css';
import { WayThere } from './way-there.tsx';

/** What the graph alone can be wrong in. */
const OF_WAYS: ReadonlySet<string> = new Set([
  'unreachableState',
  'noWayToEnd',
  'deadEnd',
  'noFinalState',
  'leavesFinalState',
  'leadsBackHere',
]);

type Select = (part: 'states' | 'transitions', key: string) => void;
type SoundnessListProps = { readonly procedure: Procedure; readonly onSelect: Select };

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
        {issues.map((issue) => {
          const { code, params, path } = issue;
          const state = String(params['key'] ?? '');
          const { part, key } = placeOf(issue, procedure);
          return (
            <li key={`${path.join('/')} ${code}`}>
              <button type="button" className="lx-link-button" onClick={() => onSelect(part, key)}>
                {wordPackIssue(code, { ...params, key: nameOf(state) })}
              </button>
              {names.has(state) && (
                <WayThere
                  way={wayTo(procedure, state)}
                  further={part === 'transitions' ? [key] : []}
                  nameOf={nameOf}
                  onSelect={onSelect}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Where something is put right: at the act that is wrong, else at the state; where no state is named, at the last. */
function placeOf({ path: [, , part, thing], params }: PackIssue, { states, transitions }: Procedure) {
  const act = transitions.find(({ key }) => part === 'transitions' && key === thing);
  if (act) return { part: 'transitions', key: act.key } as const;
  return { part: 'states', key: String(params['key'] ?? states.at(-1)?.key ?? '') } as const;
}
