import { BEGUN, type ReadPath } from '@lixiang/schema';
import { type RawBuilder, sql } from 'kysely';
import { ACT_DAY, ACT_DAYS, ACT_LATE } from './act-columns.ts';

type Source = { readonly value: RawBuilder<unknown>; readonly rows: RawBuilder<boolean> };

/** By path, where acts are read from: a column of their own rows, and which of them have an answer there. */
const ACTS: Readonly<Record<string, Source>> = {
  'events.done.act': {
    value: sql`coalesce(event.transition, ${sql.lit(BEGUN)}) as word`,
    rows: sql`true`,
  },
  'events.done.organisation': {
    value: sql`event.organisation_id as word`,
    rows: sql`event.organisation_id is not null`,
  },
  'events.done.on': { value: sql`${ACT_DAY} as day`, rows: sql`true` },
  'events.done.days': { value: sql`${ACT_DAYS}::bigint as number`, rows: sql`event.sequence > 1` },
  'events.done.late': { value: sql`(${ACT_LATE})::text as word`, rows: sql`true` },
};

/** The rows that answers at a path are read from, in the shape of `reported`: that table, or what was done itself. */
export function answerSource({ path }: Pick<ReadPath, 'path'>, type: string): RawBuilder<unknown> {
  const acts = ACTS[path];
  if (!acts) return sql`reported`;
  return sql`(select event.jurisdiction, event.record_id, ${type}::text as type, ${path}::text as path,
    event.sequence as item, ${acts.value} from event where ${acts.rows})`;
}
