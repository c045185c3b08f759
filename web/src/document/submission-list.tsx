import { Link } from 'react-router';
import { documentWords as words } from '../wording/document.ts';
import { formatInstant } from '../wording/format.ts';
import styles from './document.module.css';
import type { SubmissionHead } from './document-query.ts';

export type SubmissionListProps = {
  readonly here: string;
  readonly submissions: readonly SubmissionHead[];
  readonly shown: string | null;
  readonly withForm: boolean;
};

/** Every version that was submitted, newest first. */
export function SubmissionList({ here, submissions, shown, withForm }: SubmissionListProps) {
  if (submissions.length === 0) return <p className={styles.help}>{words.noVersions}</p>;
  return (
    <ul className={styles.versions}>
      {submissions
        .toSorted((one, other) => other.sequence - one.sequence)
        .map(({ id, sequence, at, by, digest }) => (
          <li key={id} aria-current={id === shown ? 'true' : undefined} title={`${words.digest} ${digest}`}>
            <Link to={`${here}?submission=${id}`}>{words.version(sequence)}</Link>
            <span className={styles.help}>{words.submittedBy(by, formatInstant(at))}</span>
            {withForm && <Link to={`${here}/print?submission=${id}`}>{words.print}</Link>}
            {withForm && sequence > 1 && <Link to={`${here}/compare?to=${id}`}>{words.compare}</Link>}
          </li>
        ))}
    </ul>
  );
}
