import { type RawBuilder, sql } from 'kysely';

/** The condition on rows of `clock` that it can be met, and is not. */
export const isOpen = sql<boolean>`(clock.can_be_met and clock.met_on is null and clock.closed_on is null
  and clock.from_on is not null)`;

/** The condition on rows of `clock` that an organisation owes it. */
export function isOwedBy(organisation: string | null): RawBuilder<boolean> {
  return sql<boolean>`clock.owed_by @> ${JSON.stringify([organisation])}::jsonb`;
}

/** The condition on rows of `clock` that it may be acted on, and its day draws near, has passed, or is none. */
export function isNear(today: string): RawBuilder<boolean> {
  return sql<boolean>`(clock.from_on <= ${today}::date and (clock.opens_on is null or clock.opens_on <= ${today}::date)
    and (clock.due_on is null or clock.earliest_on < ${today}::date
      or coalesce((clock.remind_on->>0)::date, clock.due_on) <= ${today}::date))`;
}
