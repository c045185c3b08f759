import { daysBetween } from '@lixiang/schema';
import { Link } from 'react-router';
import { dashboardWords as words } from '../../wording/dashboard.ts';
import styles from '../dashboard.module.css';
import type { Deadline } from '../reading/figures.ts';

type DeadlineListProps = {
  readonly deadlines: readonly Deadline[];
  readonly total: number;
  readonly today: string;
  readonly onPoint: () => void;
};

/** What is to be met, under its day; the earliest first. */
export function DeadlineList({ deadlines, total, today, onPoint }: DeadlineListProps) {
  const days = Map.groupBy(deadlines, ({ due }) => due ?? '');
  return (
    <>
      <div className={styles.scroll}>
        <ol className={styles.days}>
          {[...days].map(([day, duties]) => (
            <li key={day}>
              <h3 className={styles.day}>
                {day === '' ? words.noDay : day}
                <DayTag days={daysBetween(today, day)} />
              </h3>
              <ul className={styles.records}>
                {duties.map(({ id, record, duty, standing }) => (
                  <li key={`${id} ${duty}`}>
                    <Link to={`/r/${id}`}>{record}</Link>
                    <span className={styles.recordFacts}>
                      {duty} · {standing}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </div>
      <button type="button" className={styles.point} onClick={onPoint}>
        {words.listed(deadlines.length, total)}
      </button>
    </>
  );
}

function DayTag({ days }: { readonly days: number | undefined }) {
  if (days === undefined) return null;
  if (days === 0) return <span className={styles.soon}>{words.today}</span>;
  return days < 0 ? (
    <span className={styles.late}>{words.daysLate(-days)}</span>
  ) : (
    <span className={styles.left}>{words.daysLeft(days)}</span>
  );
}
