import { type RawBuilder, sql } from 'kysely';
import { isOpen } from '../record/open-clocks.ts';

/** The condition on rows of `record` that one of its clocks is so. */
export function clockCondition(
  asked: Readonly<Record<string, unknown>>,
  { today }: { readonly today: string },
): RawBuilder<boolean> {
  return sql`exists (select from clock where clock.jurisdiction = record.jurisdiction
    and clock.record_id = record.id and ${clocksAre(asked, today)})`;
}

/** The condition on rows of `clock`: of these keys, open or not, late or not, due in time. */
export function clocksAre(asked: Readonly<Record<string, unknown>>, today: string): RawBuilder<boolean> {
  const { key, open, late, due } = asked;
  const keys = Array.isArray(key) ? key.map(String) : typeof key === 'string' ? [key] : null;
  const parts = [open === false ? sql<boolean>`not ${isOpen}` : isOpen];
  if (keys) parts.push(sql`clock.key = any(${keys})`);
  if (late === true) parts.push(sql`(clock.earliest_on < ${today}::date and not clock.provisional)`);
  if (late === false)
    parts.push(sql`not coalesce(clock.earliest_on < ${today}::date and not clock.provisional, false)`);
  const days: Readonly<Record<string, unknown>> = typeof due === 'object' && due !== null ? { ...due } : {};
  for (const [operator, sign] of Object.entries(SIGNS)) {
    const day = days[operator];
    if (typeof day === 'string') parts.push(sql`clock.due_on ${sign} ${day}::date`);
  }
  if (typeof days['isNull'] === 'boolean') parts.push(sql`(clock.due_on is null) = ${days['isNull']}`);
  return sql`${sql.join(parts, sql` and `)}`;
}

const SIGNS = { eq: sql`=`, lt: sql`<`, lte: sql`<=`, gt: sql`>`, gte: sql`>=` };
