import { addDays, daysBetween } from '@lixiang/schema';
import { type WorkCalendar } from '../../shared/calendar/day-kind.ts';
import { type Pause } from './pauses-of.ts';
import { type Step } from './step.ts';

/** Where a count begins, how far it goes, and what does not count on the way. */
export type Count = { readonly from: string; readonly count: number; readonly pauses: readonly Pause[] };

/** The steps to the day so many days later; none where that lies beyond the years that can be written. */
export function countDays({ from, count, pauses }: Count): readonly Step[] | undefined {
  const steps: Step[] = [];
  let on = from;
  let left = count;
  for (const { after, to } of pauses) {
    const begins = after > on ? after : on;
    const free = daysBetween(on, begins) ?? 0;
    if (to <= on || free >= left) continue;
    if (free > 0) steps.push(counted(on, begins, count - left + free));
    steps.push({ kind: 'skipped', from: next(begins), to, why: 'paused', name: null, settled: true });
    left -= free;
    on = to;
  }
  const end = addDays(on, left);
  if (end === undefined) return undefined;
  if (left > 0) steps.push(counted(on, end, count));
  return steps;
}

/** The steps to the last of so many working days, day by day. */
export function countWorkdays(
  { from, count, pauses }: Count,
  calendar: WorkCalendar,
): readonly Step[] | undefined {
  const steps: Step[] = [];
  let on = from;
  for (let upTo = 0; upTo < count;) {
    const day = addDays(on, 1);
    if (day === undefined) return undefined;
    on = day;
    const { works, kind, name, settled } = calendar.dayAt(day);
    const paused = pauses.some(({ after, to }) => after < day && day <= to);
    const run = { from: day, to: day, name, settled };
    if (paused) steps.push({ kind: 'skipped', ...run, why: 'paused', name: null, settled: true });
    else if (works) steps.push({ kind: 'counted', ...run, why: kind, upTo: (upTo += 1) });
    else steps.push({ kind: 'skipped', ...run, why: kind });
  }
  return steps;
}

function counted(after: string, to: string, upTo: number): Step {
  return { kind: 'counted', from: next(after), to, why: 'day', name: null, settled: true, upTo };
}

function next(day: string): string {
  return addDays(day, 1) ?? day;
}
