import { type Occurrence } from './occurrence.ts';
import { type Reckoned } from './reckon.ts';

type Day = Pick<Reckoned, 'on' | 'earliest' | 'provisional'>;
/** What its standing is told from: as it was reckoned, or as it is kept. */
export type Stands = Pick<
  Occurrence,
  'from' | 'metOn' | 'paused' | 'closedOn' | 'remindOn' | 'graveFrom' | 'escalateOn'
> & {
  readonly clock: Pick<Occurrence['clock'], 'metOn'>;
  readonly opens: Day | null;
  readonly due: Day | null;
};

/** How a clock stands on a day; lists colour by it. */
export type Standing =
  | 'notBegun'
  | 'notOpen'
  | 'running'
  /** A reminder has been sent, or would have been. */
  | 'soon'
  | 'paused'
  /** Within the days of grace. */
  | 'late'
  | 'gravelyLate'
  /** Whether it is late turns on a year whose order is not known. */
  | 'undecided'
  | 'met'
  | 'metLate'
  /** A term that nobody had to meet is over. */
  | 'passed'
  | 'closed';

/** Whether it was met too late, or is not met although its day has passed; unknown while that day may yet move. */
export function isLate({ clock, due, metOn, closedOn }: Stands, today: string): boolean | undefined {
  if (!due || clock.metOn === undefined) return false;
  const day = metOn ?? (closedOn !== null && closedOn < today ? closedOn : today);
  if (day <= due.earliest) return false;
  return due.provisional ? undefined : true;
}

/** Whether it goes on: begun, and neither met, nor over, nor closed. */
export function isRunning({ clock, from, due, metOn, closedOn }: Stands, today: string): boolean | undefined {
  if (closedOn !== null || metOn !== null || today < from) return false;
  if (clock.metOn !== undefined || !due || today <= due.earliest) return true;
  return due.provisional ? undefined : false;
}

/** Whether somebody has to do something about it: it runs, its window is open, and it can be met. */
export function isOwed(occurrence: Stands, today: string): boolean {
  const { clock, opens } = occurrence;
  const open = !opens || today >= opens.on;
  return clock.metOn !== undefined && open && isRunning(occurrence, today) === true;
}

/** Whether its day draws near or has passed, or there is none to wait for. */
export function isNear({ due, remindOn }: Stands, today: string): boolean {
  return !due || today > due.earliest || today >= (remindOn[0] ?? due.on);
}

/** How it stands on a day. */
export function standingOf(occurrence: Stands, today: string): Standing {
  const { metOn, closedOn, from, opens, remindOn, graveFrom, paused } = occurrence;
  const late = isLate(occurrence, today);
  if (metOn !== null) return late === true ? 'metLate' : 'met';
  if (closedOn !== null) return 'closed';
  if (today < from) return 'notBegun';
  const running = isRunning(occurrence, today);
  if (late === undefined || running === undefined) return 'undecided';
  if (!running) return 'passed';
  if (late) return graveFrom !== null && today >= graveFrom ? 'gravelyLate' : 'late';
  if (paused) return 'paused';
  if (opens && today < opens.on) return 'notOpen';
  return remindOn.some((day) => day <= today) ? 'soon' : 'running';
}
