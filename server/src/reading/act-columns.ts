import { sql } from 'kysely';

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
