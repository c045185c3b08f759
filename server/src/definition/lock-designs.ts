import { sql } from 'kysely';
import type { Context } from '../context/context.ts';
import type { Rows } from '../storage/rows.ts';

/** Lets one transaction at a time begin, discard or publish a jurisdiction's design. */
export async function lockDesigns({ jurisdiction }: Context, rows: Rows): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('pack design'), hashtext(${jurisdiction}))`.execute(rows);
}
