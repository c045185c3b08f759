import { Checkbox } from 'antd';
import { useState } from 'react';
import { formatInstant } from '../../wording/format.ts';
import { rehearsalWords as words } from '../../wording/rehearsal.ts';
import type { Name } from './names-in.ts';
import type { Rehearsal } from './rehearsal-query.ts';
import styles from './rehearsal.module.css';
import { ScenarioRow } from './scenario-row.tsx';

export type RehearsalResultsProps = { readonly rehearsal: Rehearsal; readonly name: Name };

/** How far a rehearsal is, and how each of its scenarios came out. */
export function RehearsalResults({ rehearsal, name }: RehearsalResultsProps) {
  const [onlyFailed, setOnlyFailed] = useState(false);
  const { scenarios, state } = rehearsal;
  const failed = scenarios.filter((scenario) => scenario.state === 'FAILED');
  const done = scenarios.filter((scenario) => scenario.state === 'PASSED').length + failed.length;
  const shown = onlyFailed ? failed : scenarios;
  return (
    <div className={styles.results}>
      <output className={styles.status}>
        {words.states[state]}：{words.count(done, scenarios.length, failed.length)}
      </output>
      {state === 'RUNNING' && (
        <progress
          className={styles.progress}
          aria-label={words.progress}
          value={done}
          max={scenarios.length}
        />
      )}
      {failed.length > 0 && (
        <Checkbox checked={onlyFailed} onChange={(event) => setOnlyFailed(event.target.checked)}>
          {words.onlyFailed}
        </Checkbox>
      )}
      <table className={styles.table}>
        <caption>
          {words.results}（{words.startedAt(formatInstant(rehearsal.startedAt))}）
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.scenario}</th>
            <th scope="col">{words.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((scenario) => (
            <ScenarioRow key={scenario.id} scenario={scenario} name={name} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
