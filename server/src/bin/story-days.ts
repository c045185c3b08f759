const DAY = 86_400_000;
const WRITTEN = /^@(today|begun|begunYear|year)([+-]\d+)?$/;

/** The day on which a demo is told, and the one on which a story of it begins; `YYYY-MM-DD`. */
export type StoryDays = { readonly today: string; readonly begun: string };

/** The day so many days before another. */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
}

/** What a story says, with days and years in the place of `@today-30`, `@begun+10` and `@year+1`. */
export function withDays(said: unknown, days: StoryDays): unknown {
  return mapTexts(said, (text) => written(text, days));
}

/** What a story says, with something else in the place of what its fragments say. */
export function withInstead(said: unknown, instead: Readonly<Record<string, unknown>>): unknown {
  return mapTexts(said, (text) => (Object.hasOwn(instead, String(text)) ? instead[String(text)] : text));
}

function mapTexts(value: unknown, change: (text: string | number) => unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, change)]));
}

function written(text: string | number, { today, begun }: StoryDays): unknown {
  const [, what, shift = '0'] = (typeof text === 'string' && WRITTEN.exec(text)) || [];
  if (what === undefined) return text;
  if (what === 'year') return Number(today.slice(0, 4)) + Number(shift);
  if (what === 'begunYear') return Number(begun.slice(0, 4)) + Number(shift);
  return dayBefore(what === 'today' ? today : begun, -Number(shift));
}
