import { type KeyboardEvent, useRef, useState } from 'react';
import { calendarWords as words } from '../../wording/calendar.ts';
import styles from './calendar.module.css';
import { type DueDay, markOf, sayDay } from './due-day.ts';
import { dayByKey, weeksOf } from './month-days.ts';

type MonthGridProps = {
  readonly label: string;
  readonly month: string;
  readonly today: string;
  readonly dayOf: (day: string) => DueDay;
  /** Another month was reached by keys. */
  readonly onMonth: (month: string) => void;
  readonly onOpen: (day: string) => void;
};

/** A month as a grid of days, gone through by the arrow keys; a day with something due opens. */
export function MonthGrid({ label, month, today, dayOf, onMonth, onOpen }: MonthGridProps) {
  const [reached, setReached] = useState(today);
  const grid = useRef<HTMLTableElement>(null);
  const current = reached.startsWith(month) ? reached : `${month}-01`;
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : dayByKey(current, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setReached(next);
    if (!next.startsWith(month)) onMonth(next.slice(0, 7));
    // The day takes the keyboard once it is drawn.
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  };
  return (
    <table ref={grid} aria-label={label} className={styles.grid} title={words.help}>
      <thead>
        <tr>
          {words.weekdays.map((name) => (
            <th key={name} scope="col" abbr={words.weekday(name)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, column) =>
              day === null ? (
                <td key={words.weekdays[column]} aria-label={words.beyond} className={styles.beyond} />
              ) : (
                <td key={day} className={styles.cell} data-rest={isOff(dayOf(day)) || undefined}>
                  <Day
                    due={dayOf(day)}
                    today={today}
                    isCurrent={day === current}
                    onPress={press}
                    onChoose={() => {
                      setReached(day);
                      if (dayOf(day).count > 0) onOpen(day);
                    }}
                  />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = {
  readonly due: DueDay;
  readonly today: string;
  readonly isCurrent: boolean;
  readonly onPress: (event: KeyboardEvent<HTMLButtonElement>) => void;
  readonly onChoose: () => void;
};

function Day({ due, today, isCurrent, onPress, onChoose }: DayProps) {
  const { day, count, late, work } = due;
  const mark = markOf(due);
  return (
    <button
      type="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-current={day === today ? 'date' : undefined}
      className={styles.day}
      data-due={count > 0 || undefined}
      title={work?.name ?? undefined}
      onKeyDown={onPress}
      onClick={onChoose}
    >
      <span className={styles.said}>{sayDay(due, today)}</span>
      <span aria-hidden>
        <span className={styles.number}>{Number(day.slice(8, 10))}</span>
        {mark !== undefined && <span className={styles.mark}>{mark}</span>}
        {count > 0 && <span className={styles.count}>{words.count(count)}</span>}
        {late > 0 && <span className={styles.late}>{words.late(late)}</span>}
      </span>
    </button>
  );
}

function isOff({ work }: DueDay): boolean {
  return work !== undefined && !work.works;
}
