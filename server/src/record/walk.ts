import { type RawBuilder, sql } from 'kysely';

/** An act carries others with it at most this far; deeper records are only looked at. */
export const DEEPEST = 3;

/**
 * The records that deciding looks at, found by going from place to place: each with the place that it is looked at
 * from, and, where it is a record to be decided about, with how far it is carried. All records of a type, or of a
 * type and a unit, are one step of their own, taken once for all who ask for them. Reads `starts`, `given` and
 * `plan`. A type is asked for as a range: taken for equal, of the few types that there are the planner expects as many
 * records of each, and reads them all.
 */
export const walk: RawBuilder<unknown> = sql`walk (place, id, unit, state, carried, all_of) as (
    select place, id, unit, state, carried, all_of from starts
  union
    select step.* from walk w cross join lateral (
      select way.place, far.id, far.unit, far.state, case when way."carriedFrom" is not null then w.carried + 1 end,
        far.all_of
      from jsonb_to_recordset((select places from plan) -> w.place -> 'ways') as way
          (place text, over text, identity text, outgoing boolean, type text, "carriedFrom" jsonb),
        lateral (
          select f.id, f.unit_id as unit, f.state, null::text as all_of
          from record_link l join record f on f.id = l.to_id
          where way.over = 'link' and way.outgoing and l.from_id = w.id and l.link_key = way.identity
          union all
          select f.id, f.unit_id, f.state, null
          from record_link l join record f on f.id = l.from_id
          where way.over = 'link' and not way.outgoing and l.to_id = w.id and l.link_key = way.identity
          union all
          select f.id, f.unit_id, f.state, null
          from given g join record f on f.id = case when way.outgoing then g.to_id else g.from_id end
          where way.over = 'link' and g.link_key = way.identity
            and w.id = case when way.outgoing then g.from_id else g.to_id end
          union all
          select null, case way.over when 'sameUnit' then w.unit end, null, way.type where way.over <> 'link'
        ) far
      where w.all_of is null
        and (way."carriedFrom" is null or (way."carriedFrom" ? w.state and w.carried < ${sql.lit(DEEPEST)}))
      union all
      select w.place, f.id, f.unit_id, f.state, w.carried, null
      from record f where f.type between w.all_of and w.all_of and w.unit is null
      union all
      select w.place, f.id, f.unit_id, f.state, w.carried, null
      from record f where f.type = w.all_of and f.unit_id = w.unit
    ) step
)`;
