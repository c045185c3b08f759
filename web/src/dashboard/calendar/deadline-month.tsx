import { deadlineDaysQuery } from '@lixiang/schema';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { objectOf } from '../../api/json.ts';
import { useCurrentPack } from '../../pack/use-pack.ts';
import { Answered } from '../../ui/answered.tsx';
import { calendarWords as words } from '../../wording/calendar.ts';
import type { PlannedWidget } from '../reading/planned-widget.ts';
import type { Due } from '../reading/pointed.ts';
import { useReading } from '../reading/use-reading.ts';
import styles from './calendar.module.css';
import type { DueDay } from './due-day.ts';
import { MonthAgenda } from './month-agenda.tsx';
import { daysOf, monthAfter } from './month-days.ts';
import { MonthGrid } from './month-grid.tsx';
import { WorkDaysQuery } from './work-days-query.ts';

type DeadlineMonthProps = {
  readonly plan: PlannedWidget;
  readonly today: string;
  readonly onDue: (due: Due, called: string) => void;
};

/** What is due, on the days of a month that people leaf through; a number leads to what it counts. */
export function DeadlineMonth({ plan: { widget, where }, today, onDue }: DeadlineMonthProps) {
  const { content } = useCurrentPack();
  const [month, setMonth] = useState(today.slice(0, 7));
  const days = daysOf(month);
  const first = `${month}-01`;
  const last = days.at(-1) ?? first;
  const keys = widget.kind === 'calendar' ? widget.clocks : undefined;
  const question = useMemo(
    () => deadlineDaysQuery(content, { of: widget.of, where, keys: keys ?? [] }, { first, last }),
    [content, first, keys, last, where, widget.of],
  );
  const [{ data, error }, retry] = useReading(question);
  const [{ data: calendar }] = useQuery({ query: WorkDaysQuery, variables: { from: first, to: last } });
  const workDays = new Map((calendar?.workDays ?? []).map((each) => [each.day, each]));
  const isUnsettled = (calendar?.workDays ?? []).some(({ settled }) => !settled);
  const open = (day: string) => onDue({ eq: day }, words.day(day));
  return (
    <>
      <div className={styles.bar}>
        <Button size="small" aria-label={words.earlier} onClick={() => setMonth(monthAfter(month, -1))}>
          ‹
        </Button>
        <strong aria-live="polite">{words.month(month)}</strong>
        <Button size="small" aria-label={words.later} onClick={() => setMonth(monthAfter(month, 1))}>
          ›
        </Button>
        {!today.startsWith(month) && (
          <Button size="small" onClick={() => setMonth(today.slice(0, 7))}>
            {words.thisMonth}
          </Button>
        )}
      </div>
      <Answered data={data} error={error} onRetry={retry} rows={6}>
        {(answered) => {
          const found = countsIn(answered);
          const dayOf = (day: string): DueDay => ({
            ...(found.days.get(day) ?? { day, count: 0, late: 0 }),
            work: workDays.get(day),
          });
          return (
            <>
              <div className={styles.rest}>
                {found.before > 0 && (
                  <button
                    type="button"
                    className={styles.link}
                    onClick={() => onDue({ lt: first }, words.beforeCalled)}
                  >
                    {words.before(found.before)}
                  </button>
                )}
                {found.undated > 0 && (
                  <button
                    type="button"
                    className={styles.link}
                    onClick={() => onDue({ isNull: true }, words.undatedCalled)}
                  >
                    {words.undated(found.undated)}
                  </button>
                )}
                {isUnsettled && <span>{words.unsettled}</span>}
              </div>
              <div className={styles.month}>
                <MonthGrid
                  label={words.monthOf(widget.title, words.month(month))}
                  month={month}
                  today={today}
                  dayOf={dayOf}
                  onMonth={setMonth}
                  onOpen={open}
                />
              </div>
              <MonthAgenda
                days={days.map(dayOf).filter(({ count }) => count > 0)}
                today={today}
                onOpen={open}
              />
            </>
          );
        }}
      </Answered>
    </>
  );
}

type Counts = {
  readonly days: ReadonlyMap<string, Omit<DueDay, 'work'>>;
  readonly before: number;
  readonly undated: number;
};

function countsIn(data: unknown): Counts {
  const { answer, before, undated } = objectOf(data);
  const { days } = objectOf(answer);
  const counted = (Array.isArray(days) ? days : []).flatMap((each) => {
    const { day, count, late } = objectOf(each);
    return typeof day === 'string' ? [{ day, count: numberIn(count), late: numberIn(late) }] : [];
  });
  return {
    days: new Map(counted.map((each) => [each.day, each])),
    before: numberIn(objectOf(before)['totalCount']),
    undated: numberIn(objectOf(undated)['totalCount']),
  };
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
