/** The only source of the present moment; tests and scenarios bring their own. */
export type Clock = () => Date;

const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar date of law at an instant, `YYYY-MM-DD` in Asia/Shanghai. */
export function dateOfLaw(instant: Date): string {
  return DAY.format(instant);
}
