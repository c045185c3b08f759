import { Link } from 'react-router';
import { Section } from '../ui/section.tsx';
import { formatInstant } from '../wording/format.ts';
import { reviewWords } from '../wording/review.ts';
import { PointAnswer } from './point-answer.tsx';
import type { Point } from './review-fragments.ts';
import styles from './review.module.css';

const words = reviewWords.points;

export type PointSectionProps = {
  readonly record: string;
  readonly points: readonly Point[];
  /** The document and field of a point, in words. */
  readonly placeOf: (point: Point) => string;
};

/** What the reviewers want changed, one by one, each with the unit's answer. */
export function PointSection({ record, points, placeOf }: PointSectionProps) {
  const open = points.filter(({ answer }) => answer === null).length;
  return (
    <Section id="points" title={words.title} aside={words.open(open, points.length)}>
      <ol className={styles.points}>
        {points.map((point, index) => (
          <li key={point.id}>
            <p className={styles.text}>{point.text}</p>
            <p className={styles.aside}>
              {[placeOf(point), words.raised(point.raisedBy, formatInstant(point.raisedAt))]
                .filter(Boolean)
                .join('；')}{' '}
              {point.document && <Link to={fieldPath(record, point)}>{words.toField}</Link>}
            </p>
            {point.answer !== null && (
              <div className={styles.opinion}>
                <p className={styles.text}>{point.answer}</p>
                <span className={styles.aside}>
                  {words.answered(
                    point.answeredBy ?? '',
                    point.answeredAt ? formatInstant(point.answeredAt) : '',
                  )}
                </span>
              </div>
            )}
            {point.answer === null && point.mayAnswer && (
              <PointAnswer record={record} point={point.id} label={words.answerOf(index + 1)} />
            )}
            {point.answer === null && !point.mayAnswer && <p className={styles.aside}>{words.waiting}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function fieldPath(record: string, { document, field }: Point): string {
  return `/r/${record}/d/${document ?? ''}${field ? `#${field}` : ''}`;
}
