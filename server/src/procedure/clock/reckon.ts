import { addDays, addMonths, type Clock, daysBetween } from '@lixiang/schema';
import { type WorkCalendar } from '../../shared/calendar/day-kind.ts';
import { countDays, countWorkdays } from './count-days.ts';
import { type Pause } from './pauses-of.ts';
import { type Step } from './step.ts';

/** So many days, working days, months or years. */
export type Span = { readonly count: number; readonly of: NonNullable<Clock['opens']>['of'] };

/** How a day is found: by counting, or because something sets it. */
export type Way =
  | { readonly kind: 'set'; readonly on: string }
  | { readonly kind: 'yearly'; readonly on: string }
  | { readonly kind: 'span'; readonly span: Span };

/** What a day is reckoned from. */
export type Plan = {
  readonly from: string;
  readonly way: Way | null;
  readonly pauses: readonly Pause[];
  readonly rolls: boolean;
};

/** A day that was reckoned, and how. */
export type Reckoned = {
  readonly on: string;
  /** Before it rolled or was extended. */
  readonly nominal: string;
  /** A day on the way belongs to a year whose order is not known, so the day may yet change. */
  readonly provisional: boolean;
  /** The earliest that it can turn out to be. */
  readonly earliest: string;
  readonly steps: readonly Step[];
};

/** The day that a plan comes to; none where it sets none, or one beyond the years that can be written. */
export function reckon(plan: Plan, calendar: WorkCalendar): Reckoned | null {
  const found = walk(plan, calendar);
  if (!found) return null;
  const provisional = found.steps.some((step) => 'settled' in step && !step.settled);
  // An unknown day can at the earliest be a working day.
  const earliest = provisional ? walk(plan, atTheEarliest(calendar))?.on : undefined;
  return { ...found, provisional, earliest: earliest ?? found.on };
}

/** The day that an extension sets, whatever it replaces. */
export function extended(replaced: Reckoned | null, on: string): Reckoned {
  const steps: readonly Step[] = [...(replaced?.steps ?? []), { kind: 'extended', on }];
  return { on, nominal: replaced?.nominal ?? on, provisional: false, earliest: on, steps };
}

type Walk = Pick<Reckoned, 'on' | 'nominal' | 'steps'>;

function walk({ from, way, pauses, rolls }: Plan, calendar: WorkCalendar): Walk | undefined {
  if (!way) return undefined;
  const there = wayThere(way, { from, pauses, calendar });
  const nominal = there && lastDay(there, from);
  if (!there || nominal === undefined) return undefined;
  const onwards = rolls ? rollOn(nominal, calendar) : [];
  const steps = [...there, ...onwards];
  return { on: lastDay(steps, from), nominal, steps };
}

type Course = {
  readonly from: string;
  readonly pauses: readonly Pause[];
  readonly calendar: WorkCalendar;
};

function wayThere(way: Way, { from, pauses, calendar }: Course): readonly Step[] | undefined {
  const start: Step = { kind: 'start', on: from };
  if (way.kind === 'yearly') return [{ kind: 'yearly', on: way.on }];
  if (way.kind === 'set') return delayed([{ kind: 'set', on: way.on }], { from, on: way.on, pauses });
  const { count, of } = way.span;
  const steps =
    of === 'days'
      ? countDays({ from, count, pauses })
      : of === 'workdays'
        ? countWorkdays({ from, count, pauses }, calendar)
        : countMonths(from, of === 'years' ? count * 12 : count, pauses);
  return steps && [start, ...steps];
}

function countMonths(from: string, count: number, pauses: readonly Pause[]): readonly Step[] | undefined {
  const on = addMonths(from, count);
  if (on === undefined) return undefined;
  const clamped = on.slice(8) !== from.slice(8);
  return delayed([{ kind: 'months', on, count, clamped }], { from, on, pauses });
}

/** Each pause that begins before the day moves it by its length, and may bring it into the next one. */
function delayed(
  steps: readonly Step[],
  { from, on, pauses }: { readonly from: string; readonly on: string; readonly pauses: readonly Pause[] },
): readonly Step[] | undefined {
  const found = [...steps];
  let day = on;
  for (const { after, to } of pauses) {
    const begins = after > from ? after : from;
    const count = daysBetween(begins, to) ?? 0;
    if (begins >= day || count <= 0) continue;
    const first = addDays(begins, 1);
    const moved = addDays(day, count);
    if (first === undefined || moved === undefined) return undefined;
    day = moved;
    found.push(
      { kind: 'skipped', from: first, to, why: 'paused', name: null, settled: true },
      { kind: 'delayed', on: day, count },
    );
  }
  return found;
}

function rollOn(nominal: string, calendar: WorkCalendar): readonly Step[] {
  const steps: Step[] = [];
  for (let day: string | undefined = nominal; day !== undefined; day = addDays(day, 1)) {
    const { works, kind, name, settled } = calendar.dayAt(day);
    steps.push({ kind: 'rolling', from: day, to: day, works, why: kind, name, settled });
    if (works) break;
  }
  return steps;
}

function lastDay(steps: readonly Step[], from: string): string {
  const last = steps.at(-1);
  if (!last) return from;
  return 'on' in last ? last.on : last.to;
}

function atTheEarliest(calendar: WorkCalendar): WorkCalendar {
  return {
    dayAt(date) {
      const day = calendar.dayAt(date);
      return day.settled ? day : { ...day, works: true };
    },
  };
}
