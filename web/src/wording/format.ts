const instant = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const DAY = 86_400_000;

/** Amounts are kept in 分 and shown in this. */
export const moneyUnit = '万元';

/** An instant as people of the county read it: `2022-04-28 09:00`, Asia/Shanghai. */
export function formatInstant(iso: string): string {
  const part = partsOf(new Date(iso));
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

/** The calendar day of an instant, Asia/Shanghai. */
export function calendarDay(at: Date): string {
  const part = partsOf(at);
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** How long something has waited, in whole calendar days. */
export function formatWaiting(since: string, now: Date): string {
  const days = Math.round((Date.parse(calendarDay(now)) - Date.parse(calendarDay(new Date(since)))) / DAY);
  return days <= 0 ? '今日收到' : `已等待 ${days} 天`;
}

/** A size in bytes as a person reads it. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function partsOf(at: Date): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = instant.formatToParts(at);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}
