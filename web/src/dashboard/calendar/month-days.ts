import { addDays } from '@lixiang/schema';

/** A month of a calendar as `YYYY-MM`, by weeks from Monday to Sunday; null where a week reaches beyond it. */
export function weeksOf(month: string): readonly (readonly (string | null)[])[] {
  const days = daysOf(month);
  const before = mondaysSince(days[0] ?? `${month}-01`);
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const weeks = Math.ceil(cells.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_day, column) => cells[week * 7 + column] ?? null),
  );
}

/** Every day of a month. */
export function daysOf(month: string): readonly string[] {
  const first = `${month}-01`;
  return Array.from({ length: 31 }, (_, index) => addDays(first, index) ?? first).filter((day) =>
    day.startsWith(month),
  );
}

/** The month so many months from another. */
export function monthAfter(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The same day of another month, or the last that it has. */
export function dayIn(month: string, day: string): string {
  const wanted = `${month}-${day.slice(8, 10)}`;
  const days = daysOf(month);
  return days.includes(wanted) ? wanted : (days.at(-1) ?? `${month}-01`);
}

/** Which day of the week, from 0 for Monday. */
export function mondaysSince(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The day that a key leads to; undefined where the key is none of a calendar's. */
export function dayByKey(day: string, key: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -mondaysSince(day));
    case 'End':
      return addDays(day, 6 - mondaysSince(day));
    case 'PageUp':
      return dayIn(monthAfter(day.slice(0, 7), -1), day);
    case 'PageDown':
      return dayIn(monthAfter(day.slice(0, 7), 1), day);
    default:
      return undefined;
  }
}
