import { type RawBuilder, sql } from 'kysely';
import type { Rows } from '../storage/rows.ts';
import { COPIED } from './copied-tables.ts';

/** As many records go along; those nearest to the chosen one first. */
const MOST_RECORDS = 300;
/** So many links away from it is still near. */
const FARTHEST = 4;

export type CopyQuestion = {
  /** The record to begin with; null for a jurisdiction without any. */
  readonly record: string | null;
  /** Types that others look things up in: registries. */
  readonly registries: readonly string[];
  readonly today: string;
};

export type CopiedRows = {
  readonly rows: ReadonlyMap<string, string>;
  readonly copied: number;
  /** How many would have gone along, had there been room. */
  readonly left: number;
};

type Read = { readonly table: string; readonly rows: string; readonly copied: number; readonly near: number };

/**
 * Everything that a simulation begins with, as it stands at one moment: a single statement under the jurisdiction's
 * wall. With the record go those linked to it, either way and onwards; then the others of their units, which rules
 * ask about; then registries.
 */
export async function readCopy(rows: Rows, { record, registries, today }: CopyQuestion): Promise<CopiedRows> {
  const parts = Object.entries(COPIED).flatMap(([table, copied]) =>
    copied ? [partOf(table, copied.where, copied.change)] : [],
  );
  const { rows: found } = await sql<Read>`with recursive
    reached (id, far) as (
      select id, 0 from record where id = ${record}
      union
      select case when l.from_id = r.id then l.to_id else l.from_id end, r.far + 1
      from reached r join record_link l on r.id in (l.from_id, l.to_id)
      where r.far < ${FARTHEST}::int
    ),
    near as (
      select id, min(far) as far from (
        select id, far from reached
        union all
        select id, ${FARTHEST + 1}::int from record where unit_id in (
          select o.unit_id from record o join reached r on r.id = o.id)
        union all
        select id, ${FARTHEST + 2}::int from record
        where type = any(${registries}) and exists (select from reached)
      ) found group by id
    ),
    chosen as materialized (
      select near.id from near join record r on r.id = near.id
      order by near.far, r.updated_at desc, r.id limit ${MOST_RECORDS}::int
    ),
    least as materialized (
      select min(version) as version from (
        select pack_version as version from record where id in (select id from chosen)
        union all
        select pack_version from submission where record_id in (select id from chosen)
        union all
        (select version from pack_version order by effective_from <= ${today}::date desc, version desc limit 1)
      ) spoken
    )
    select part.*, (select count(*)::int from chosen) as copied, (select count(*)::int from near) as near
    from (${sql.join(parts, sql` union all `)}) part`.execute(rows);
  const copied = found[0]?.copied ?? 0;
  return {
    rows: new Map(found.map((each) => [each.table, each.rows])),
    copied,
    left: (found[0]?.near ?? 0) - copied,
  };
}

function partOf(table: string, where: RawBuilder<unknown>, change?: RawBuilder<unknown>) {
  const row = change ? sql`to_jsonb(t) || ${change}` : sql`to_jsonb(t)`;
  return sql`select ${table}::text as "table", coalesce(json_agg(${row})::text, '[]') as rows
    from ${sql.table(table)} t where ${where}`;
}
