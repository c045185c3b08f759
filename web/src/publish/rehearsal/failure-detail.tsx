import { rehearsalWords as words, wordPart } from '../../wording/rehearsal.ts';
import type { Name } from './names-in.ts';
import type { ScenarioFailure } from './rehearsal-query.ts';
import styles from './rehearsal.module.css';
import { wordDifference } from './word-difference.ts';
import { wordStep } from './word-step.ts';

export type FailureDetailProps = { readonly failure: ScenarioFailure; readonly name: Name };

/** At which step a scenario was not met, what it wanted there and what there was. */
export function FailureDetail({ failure, name }: FailureDetailProps) {
  const place = wordPart(failure.part, failure.index);
  return (
    <>
      <p className={styles.step}>
        {words.step}：{place}
        {failure.step !== null && `，${wordStep(failure.step, name)}`}
      </p>
      {failure.differences.map((difference) => {
        const { about, expected, found } = wordDifference(difference, name);
        return (
          <dl key={`${difference.code} ${difference.about}`} className={styles.difference}>
            <dt>{words.reason}</dt>
            <dd>{about}</dd>
            {expected.length > 0 && <Side label={words.expected} values={expected} />}
            <Side label={words.found} values={found} />
          </dl>
        );
      })}
    </>
  );
}

function Side({ label, values }: { readonly label: string; readonly values: readonly string[] }) {
  return (
    <>
      <dt>{label}</dt>
      {values.map((value) => (
        <dd key={value}>{value}</dd>
      ))}
    </>
  );
}
