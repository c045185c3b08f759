import type { Procedure } from '@lixiang/schema';
import { recordWords as words } from '../wording/record.ts';
import { mainPath } from './main-path.ts';
import styles from './state-progress.module.css';

export type StateProgressProps = {
  readonly procedure: Procedure;
  readonly state: { readonly key: string; readonly name: string };
  /** Keys of the states that the record has been in. */
  readonly visited: ReadonlySet<string>;
};

/** How far along its main path a record is; a state beside the path is named under it. */
export function StateProgress({ procedure, state, visited }: StateProgressProps) {
  const path = mainPath(procedure);
  const onPath = path.some(({ key }) => key === state.key);
  return (
    <nav aria-label={words.progress} className={styles.frame}>
      <ol className={styles.steps}>
        {path.map(({ key, name }) => (
          <li
            key={key}
            className={styles.step}
            data-now={key === state.key}
            data-done={key !== state.key && visited.has(key)}
            aria-current={key === state.key ? 'step' : undefined}
          >
            <span className={styles.dot} aria-hidden />
            <span className={styles.name}>{name}</span>
          </li>
        ))}
      </ol>
      {!onPath && <p className={styles.beside}>{words.offPath(state.name)}</p>}
    </nav>
  );
}
