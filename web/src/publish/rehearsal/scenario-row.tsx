import { Button, Tag } from 'antd';
import { useId, useState } from 'react';
import { rehearsalWords as words } from '../../wording/rehearsal.ts';
import { FailureDetail } from './failure-detail.tsx';
import type { Name } from './names-in.ts';
import type { RehearsedScenario } from './rehearsal-query.ts';
import styles from './rehearsal.module.css';

const COLOURS = { WAITING: 'default', RUNNING: 'processing', PASSED: 'success', FAILED: 'error' } as const;

export type ScenarioRowProps = { readonly scenario: RehearsedScenario; readonly name: Name };

/** One scenario: what it is about, how it came out, and on request why. */
export function ScenarioRow({ scenario, name }: ScenarioRowProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { failure, state } = scenario;
  const articles = scenario.articles.map((key) => name('article', key)).join('、');
  return (
    <>
      <tr>
        <td>
          <div className={styles.title}>
            {scenario.id} {scenario.title}
          </div>
          <div className={styles.articles}>{articles}</div>
        </td>
        <td className={styles.outcome}>
          <Tag color={COLOURS[state]}>{words.scenarioStates[state]}</Tag>
          {failure && (
            <Button
              type="link"
              size="small"
              aria-expanded={open}
              aria-controls={id}
              aria-label={words.showReason(scenario.id)}
              onClick={() => setOpen(!open)}
            >
              {words.reason}
            </Button>
          )}
        </td>
      </tr>
      {failure && (
        <tr id={id} hidden={!open}>
          <td colSpan={2}>
            <FailureDetail failure={failure} name={name} />
          </td>
        </tr>
      )}
    </>
  );
}
