import { clockWords as words } from '../wording/clock.ts';
import type { ShownClock } from './clock-fragments.ts';

/** What a clock is called, with its year where it comes round. */
export function clockName({ name, year }: Pick<ShownClock, 'name' | 'year'>): string {
  return year === null ? name : words.ofYear(name, year);
}

/** The days of a clock that matter to whoever reads it. */
export function clockDays({ from, opens, due, metOn, daysLeft, daysLate, standing }: ShownClock): string {
  const open = isOpen({ metOn, standing });
  return [
    // What began when its day was over is not said to run from then until before.
    (due === null || from <= due) && words.from(from),
    opens !== null && words.opens(opens),
    due === null ? words.noDay : words.dueOn(due),
    metOn !== null && words.metOn(metOn),
    metOn !== null && daysLate !== null && words.late(daysLate),
    open && daysLeft !== null && words.left(daysLeft),
  ]
    .filter(Boolean)
    .join('，');
}

/** Whether it is neither met nor over. */
export function isOpen({ metOn, standing }: Pick<ShownClock, 'metOn' | 'standing'>): boolean {
  return metOn === null && standing !== 'CLOSED' && standing !== 'PASSED';
}

/** Where what a clock wants is done; null where nobody said. */
export function clockPath(
  record: string,
  { document, transition, create }: Pick<ShownClock, 'document' | 'transition' | 'create'>,
): string | null {
  if (transition !== null) return `/r/${record}?act=${transition}`;
  if (document !== null) return `/r/${record}/d/${document}`;
  return create === null ? null : `/records/${create}/new`;
}
