import { sql } from 'kysely';
import { type Rows } from '../storage/rows.ts';

/** How many records there are, and how many of them have a term; beyond some thousands nobody counts on. */
export type Counted = { readonly records: number; readonly having: ReadonlyMap<string, number> };

/** Records are counted no further. */
const MOST_RECORDS = 50_000;
/** Terms are counted up to so many records; beyond, they are equally common. */
export const COMMON = 3000;
/** What so many records have takes long to count, and is as telling tomorrow as today: it is remembered. */
const REMEMBERED_FROM = 200;
/** In milliseconds. */
const LONGEST = 10 * 60_000;
/** What stands for the records themselves among the terms. */
const RECORDS = '';

type Remembered = { readonly since: number; readonly having: Map<string, number> };

/**
 * Remembers, by jurisdiction, how many records have the terms that are common there: only what tells little apart is
 * held to be a little more or less common than it is, and no record is missed for it.
 */
export class CommonTerms {
  readonly #remembered = new Map<string, Remembered>();

  of(jurisdiction: string): Map<string, number> {
    const known = this.#remembered.get(jurisdiction);
    if (known && performance.now() - known.since < LONGEST) return known.having;
    const having = new Map<string, number>();
    this.#remembered.set(jurisdiction, { since: performance.now(), having });
    return having;
  }
}

/** How common terms are in a jurisdiction. */
export async function countTerms(
  rows: Rows,
  { jurisdiction, common }: { readonly jurisdiction: string; readonly common: CommonTerms },
  terms: readonly string[],
): Promise<Counted> {
  const remembered = common.of(jurisdiction);
  const unknown = terms.filter((term) => !remembered.has(term));
  const ofRecords = remembered.has(RECORDS)
    ? sql``
    : sql`union all select ${RECORDS}, (select count(*)::integer from (
        select 1 from similarity_entry where jurisdiction = ${jurisdiction} limit ${MOST_RECORDS}) entry)`;
  const { rows: found } = await sql<{ readonly term: string; readonly count: number }>`
    select asked.term, (select count(*)::integer from (
      select 1 from similarity_posting posting
      where posting.jurisdiction = ${jurisdiction} and posting.term = asked.term limit ${COMMON}) found) as count
    from unnest(${unknown}::text[]) as asked(term) ${ofRecords}`.execute(rows);
  const counted = new Map(found.map(({ term, count }) => [term, count]));
  for (const [term, count] of counted) if (count >= REMEMBERED_FROM) remembered.set(term, count);
  const countOf = (term: string) => counted.get(term) ?? remembered.get(term) ?? 0;
  return { records: countOf(RECORDS), having: new Map(terms.map((term) => [term, countOf(term)])) };
}
