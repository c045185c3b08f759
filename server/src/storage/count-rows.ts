import type { SelectQueryBuilder } from 'kysely';
import type { Tables } from './rows.ts';

/** How many rows a query would find, if it were not cut into pages. */
export async function countRows<T extends keyof Tables, Row>(
  query: SelectQueryBuilder<Tables, T, Row>,
): Promise<number> {
  const { total } = await query
    .clearSelect()
    .clearOrderBy()
    .select((read) => read.fn.countAll<string | number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}
