/** Every period from one to another, both among them, so that a line shows where nothing was. */
export function periodsBetween(from: string, to: string): readonly string[] {
  const periods = [from];
  for (let period = from; period < to && periods.length < MOST;) {
    period = next(period);
    periods.push(period);
  }
  return periods;
}

/** A line with more points is drawn with what there is. */
const MOST = 400;

function next(period: string): string {
  const year = Number(period.slice(0, 4));
  if (period.length === 4) return String(year + 1);
  const quarter = /-Q([1-4])$/.exec(period)?.[1];
  if (quarter !== undefined) return quarter === '4' ? `${year + 1}-Q1` : `${year}-Q${Number(quarter) + 1}`;
  const month = Number(period.slice(5, 7));
  if (period.length === 7)
    return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return new Date(Date.parse(`${period}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
