import { calendarWords as words } from '../../wording/calendar.ts';
import { mondaysSince } from './month-days.ts';

/** A day of the calendar that a county works by. */
export type WorkDay = {
  readonly day: string;
  readonly works: boolean;
  readonly kind: string;
  readonly name: string | null;
};

/** A day with what is due on it. */
export type DueDay = {
  readonly day: string;
  readonly count: number;
  readonly late: number;
  /** Undefined until the calendar is known. */
  readonly work: WorkDay | undefined;
};

/** The sign of a day that is not what its weekday says: off, or worked; a plain weekend has none. */
export function markOf({ work }: DueDay): string | undefined {
  if (!work) return undefined;
  if (work.kind === 'HOLIDAY' || work.kind === 'OWN_REST') return words.rest;
  return work.kind === 'MAKE_UP' || work.kind === 'OWN_WORK' ? words.work : undefined;
}

/** A day in words, as a screen reader says it. */
export function sayDay(due: DueDay, today: string): string {
  const { day, count, late, work } = due;
  const said = [
    words.day(day),
    words.weekday(words.weekdays[mondaysSince(day)] ?? ''),
    ...(day === today ? [words.today] : []),
    ...(work?.name && !work.works ? [work.name] : []),
    ...(work ? (work.works ? (markOf(due) ? [words.workDay] : []) : [words.restDay]) : []),
    count > 0 ? words.due(count, late) : words.nothingDue,
  ];
  return said.join('，');
}
