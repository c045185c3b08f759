import { addDays, daysBetween } from '@lixiang/schema';
import { type Context } from '../context/context.ts';
import { loadCurrentPack } from '../record/packs.ts';
import { type CalendarDay } from '../shared/calendar/day-kind.ts';
import { DomainError } from '../shared/domain-error.ts';

const MOST_DAYS = 400;

/** What each day of a stretch is by the calendar that the jurisdiction works by; both ends are in it. */
export async function workDays(
  context: Context,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly (CalendarDay & { readonly day: string })[]> {
  const length = (daysBetween(from, to) ?? -1) + 1;
  if (length < 1 || length > MOST_DAYS)
    throw DomainError.invalidInput(`起止日期应先后相接，最多 ${MOST_DAYS} 天。`);
  const { calendar } = await context.read((rows) => loadCurrentPack(context, rows));
  return Array.from({ length }, (_, index) => {
    const day = addDays(from, index) ?? to;
    return { day, ...calendar.dayAt(day) };
  });
}
