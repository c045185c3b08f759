import { Section } from '../ui/section.tsx';
import { documentWords as words } from '../wording/document.ts';
import styles from './document.module.css';
import type { RecordDocument } from './document-query.ts';

export type KeptAnswer = RecordDocument['kept'][number];

export type KeptAnswersProps = {
  readonly answers: readonly KeptAnswer[];
};

/** What was answered to questions that the form no longer asks: to be read, never to be lost. */
export function KeptAnswers({ answers }: KeptAnswersProps) {
  if (answers.length === 0) return null;
  return (
    <Section title={words.kept}>
      <p>{words.keptLead}</p>
      <div className={styles.scroll}>
        <table className={styles.changes}>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.keptText}</th>
            </tr>
          </thead>
          <tbody>
            {answers.map(({ path, labels, text }) => (
              <tr key={path.join('/')}>
                <th scope="row">{labels.join(' · ')}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
