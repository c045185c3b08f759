import type { InferKyselyDB } from '@mikro-orm/sql';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { entities } from './entity/entities.ts';

/** The tables as they stand: columns in snake_case, instants as ISO text, JSON parsed. */
export type Tables = InferKyselyDB<(typeof entities)[number]>;

/** Plain rows of one transaction: reading and writing without hydrated entities. */
export type Rows = Kysely<Tables>;

/** A value for a JSON column; drivers would take a list for an SQL array. */
export function json<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}
