import { type RawBuilder, sql } from 'kysely';
import { ACT_LATE } from './act-columns.ts';
import { sound } from './where-sql.ts';

/** What acts are narrowed by. */
export type ActWhere = Readonly<Record<string, unknown>>;

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
