import { type RawBuilder, sql } from 'kysely';
import { sound } from './where-sql.ts';

/** What acts are narrowed by. */
export type ActWhere = Readonly<Record<string, unknown>>;

/** The day of an act, in the time of law. */
export const ACT_DAY = sql<string>`(event.at at time zone 'Asia/Shanghai')::date`;

/** Days from the act before it; the first act of a record needed none. */
export const ACT_DAYS = sql<number>`(${ACT_DAY} - (select (before.at at time zone 'Asia/Shanghai')::date from event before
  where before.jurisdiction = event.jurisdiction and before.record_id = event.record_id
    and before.sequence = event.sequence - 1))`;

/** Whether a clock of the record that its actor owed was met by it, and late. */
export const ACT_LATE = sql<boolean>`exists (select from clock where clock.jurisdiction = event.jurisdiction
  and clock.record_id = event.record_id and clock.met_on = ${ACT_DAY} and clock.due_on < clock.met_on
  and (clock.owed_by = '[]' or clock.owed_by @> to_jsonb(event.organisation_id)))`;

const LISTS: Readonly<Record<string, RawBuilder<unknown>>> = {
  record: sql`event.record_id`,
  type: sql`record.type`,
  transition: sql`event.transition`,
  toState: sql`event.to_state`,
  organisation: sql`event.organisation_id`,
  unit: sql`record.unit_id`,
};

/** The condition on rows of `event` and their `record` that they are as asked for. */
export function actsAre(where: ActWhere | null | undefined): RawBuilder<boolean> {
  const parts = Object.entries(where ?? {}).flatMap(([name, value]): readonly RawBuilder<boolean>[] => {
    if (value === null || value === undefined) return [];
    const column = LISTS[name];
    if (column && Array.isArray(value))
      return [sql`${column} = any(${value.map((each) => sound(String(each)))}::text[])`];
    if (name === 'late') return [value === true ? ACT_LATE : sql`not ${ACT_LATE}`];
    if (name === 'byClock')
      return [value === true ? sql`event.account_id is null` : sql`event.account_id is not null`];
    return name === 'on' && typeof value === 'object' ? daysAre(value) : [];
  });
  return parts.length === 0 ? sql`true` : sql`${sql.join(parts, sql` and `)}`;
}

/** The two ends of a day are worked out once, and not the day of every act. */
function daysAre(asked: object): readonly RawBuilder<boolean>[] {
  return Object.entries(asked).flatMap(([operator, day]) => {
    if (typeof day !== 'string') return [];
    const begins = sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`;
    const ends = sql`((${day}::date + 1)::timestamp at time zone 'Asia/Shanghai')`;
    if (operator === 'eq') return [sql<boolean>`(event.at >= ${begins} and event.at < ${ends})`];
    if (operator === 'lt') return [sql<boolean>`event.at < ${begins}`];
    if (operator === 'lte') return [sql<boolean>`event.at < ${ends}`];
    if (operator === 'gt') return [sql<boolean>`event.at >= ${ends}`];
    return operator === 'gte' ? [sql<boolean>`event.at >= ${begins}`] : [];
  });
}
