import { calendarWords as words } from '../../wording/calendar.ts';
import styles from './calendar.module.css';
import { type DueDay, markOf } from './due-day.ts';
import { mondaysSince } from './month-days.ts';

type MonthAgendaProps = {
  readonly days: readonly DueDay[];
  readonly today: string;
  readonly onOpen: (day: string) => void;
};

/** The days of a month on which something is due, one below the other, for narrow screens. */
export function MonthAgenda({ days, today, onOpen }: MonthAgendaProps) {
  if (days.length === 0) return <p className={styles.agenda}>{words.emptyMonth}</p>;
  return (
    <ul className={styles.agenda}>
      {days.map((due) => {
        const { day, count, late } = due;
        const mark = markOf(due);
        return (
          <li key={day}>
            <button type="button" className={styles.agendaDay} onClick={() => onOpen(day)}>
              <span>
                {words.day(day)} {words.weekday(words.weekdays[mondaysSince(day)] ?? '')}
                {day === today && ` · ${words.today}`}
                {mark !== undefined && ` · ${mark}`}
              </span>
              <span>
                {words.count(count)} {late > 0 && <span className={styles.late}>{words.late(late)}</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
