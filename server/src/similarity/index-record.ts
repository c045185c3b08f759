import { sql } from 'kysely';
import { json, type Rows } from '../storage/rows.ts';
import { type Fingerprint } from './fingerprint.ts';

type Indexed = { readonly id: string; readonly type: string; readonly fingerprint: Fingerprint };
type Place = { readonly jurisdiction: string };

/** Of these so many can be found by; the rest is only compared. */
const FOUND_BY = { text: 60, items: 120 } as const;
/** How much each part counts where candidates are looked for. */
const PART = { title: 3000, text: 1000, items: 2000 } as const;

/** Has a record be found by others as it was handed in last; in the transaction that hands it in. */
export async function indexRecord(
  { jurisdiction }: Place,
  rows: Rows,
  { id, type, fingerprint }: Indexed,
): Promise<void> {
  const { title, text, items } = fingerprint;
  const before = await rows
    .selectFrom('similarity_entry')
    .select(['doc', 'title', 'text', 'items'])
    .where('record_id', '=', id)
    .executeTakeFirst();
  if (before) {
    const terms = [...new Set([...before.title, ...before.text, ...before.items])];
    await sql`delete from similarity_posting where jurisdiction = ${jurisdiction}
      and term = any(${terms}) and doc = ${before.doc}`.execute(rows);
  }
  const written = await sql<{ readonly doc: number }>`
    insert into similarity_entry (jurisdiction, record_id, type, title, "text", items)
    values (${jurisdiction}, ${id}, ${type}, ${json(title)}, ${json(text)}, ${json(items)})
    on conflict (jurisdiction, record_id) do update
      set title = excluded.title, "text" = excluded."text", items = excluded.items
    returning doc`.execute(rows);
  const postings = postingsOf(fingerprint);
  if (postings.size === 0) return;
  await sql`insert into similarity_posting (jurisdiction, term, doc, weight)
    select ${jurisdiction}, each.term, ${written.rows[0]?.doc}::integer, each.weight
    from unnest(${[...postings.keys()]}::text[], ${[...postings.values()]}::smallint[]) as each(term, weight)
  `.execute(rows);
}

/** By term, how much of a record it is: in a short part each says more. */
export function postingsOf({ title, text, items }: Fingerprint): ReadonlyMap<string, number> {
  const parts = [
    { terms: title, part: PART.title },
    { terms: text.slice(0, FOUND_BY.text), part: PART.text },
    { terms: items.slice(0, FOUND_BY.items), part: PART.items },
  ];
  const weights = new Map<string, number>();
  for (const { terms, part } of parts)
    for (const term of terms)
      weights.set(term, (weights.get(term) ?? 0) + Math.round(part / Math.sqrt(terms.length)));
  return weights;
}
