import { sql } from 'kysely';
import { numberOf } from '@lixiang/schema';
import { type Context } from '../context/context.ts';
import { type Rows } from '../storage/rows.ts';

type Taking = {
  readonly scope: string;
  /** What is counted by itself. */
  readonly prefix: string;
  /** How the count is written. */
  readonly series: string;
  readonly count: number;
};

/**
 * The next numbers of a series, in order. Its row stays locked until the transaction ends: what is taken back with it
 * was never taken, so that none is left out.
 */
export async function takeNumbers(
  { jurisdiction }: Context,
  rows: Rows,
  { scope, prefix, series, count }: Taking,
): Promise<readonly string[]> {
  const taken = await sql<{ readonly next: number }>`
    insert into number_series (jurisdiction, type, prefix, next)
    values (${jurisdiction}, ${scope}, ${prefix}, ${count + 1})
    on conflict (jurisdiction, type, prefix) do update set next = number_series.next + ${count}
    returning next`.execute(rows);
  const first = (taken.rows[0]?.next ?? count + 1) - count;
  return Array.from({ length: count }, (_, at) => numberOf(series, first + at));
}
