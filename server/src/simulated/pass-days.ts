import { addDays, daysBetween } from '@lixiang/schema';
import { sql } from 'kysely';
import type { ClockGoal, ClockMoved } from '../context/simulate.ts';
import type { Application } from '../http/application.ts';
import { currentPack } from '../pack/published-pack.ts';
import { CHINA_DAYS } from '../shared/calendar/china-days.ts';
import { workCalendar } from '../shared/calendar/work-calendar.ts';
import { dateOfLaw } from '../shared/clock.ts';
import type { MovableClock } from './movable-clock.ts';

/** So many days may pass at once. */
const MOST_DAYS = 400;

/** A program whose days pass when somebody says so. */
export type Timed = {
  readonly application: Application;
  readonly clock: MovableClock;
  readonly jurisdiction: string;
};

/** Lets the days up to a goal pass, each gone through by the program itself; tells of each. */
export async function passDays(
  timed: Timed,
  goal: ClockGoal,
  tell: (day: string) => void,
): Promise<ClockMoved> {
  const today = dateOfLaw(timed.clock.now());
  const last = 'day' in goal ? goal.day : await dayOf(timed, goal.step, today);
  if (last === undefined) return { refused: 'NO_DEADLINE' };
  const days = daysBetween(today, last) ?? 0;
  if (days < 0) return { refused: 'BACKWARDS' };
  if (days > MOST_DAYS) return { refused: 'TOO_FAR' };
  for (let passed = 1; passed <= days; passed += 1) {
    const day = addDays(today, passed) ?? last;
    timed.clock.putTo(day);
    await timed.application.runDay(timed.jurisdiction);
    tell(day);
  }
  return { day: last };
}

async function dayOf(
  timed: Timed,
  step: Extract<ClockGoal, { readonly step: unknown }>['step'],
  today: string,
): Promise<string | undefined> {
  if (step === 'NEXT_DEADLINE') return await nextDeadline(timed, today);
  return step === 'DAY' ? addDays(today, 1) : await nextWorkingDay(timed, today);
}

async function nextWorkingDay(
  { application, jurisdiction, clock }: Timed,
  today: string,
): Promise<string | undefined> {
  const { store } = application;
  const scope = { store, jurisdiction, clock: () => clock.now() };
  const { pack } = await store.inJurisdiction(jurisdiction, (rows) => currentPack(scope, rows));
  const calendar = workCalendar(CHINA_DAYS, pack.calendar);
  let day = addDays(today, 1);
  while (day !== undefined && !calendar.dayAt(day).works) day = addDays(day, 1);
  return day;
}

/** The earliest day after today on which something is due that is neither met nor closed. */
async function nextDeadline(
  { application, jurisdiction }: Timed,
  today: string,
): Promise<string | undefined> {
  const { rows: found } = await application.store.inJurisdiction(jurisdiction, (rows) =>
    sql<{ readonly day: string | null }>`select min(due_on) as day from clock
      where due_on > ${today}::date and met_on is null and closed_on is null and from_on is not null`.execute(
      rows,
    ),
  );
  return found[0]?.day ?? undefined;
}
