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
  const postings = postingsOf(fingerprint);
  const terms = [...postings.keys()];
  await sql`with before as (
      select doc, title || "text" || items as terms from similarity_entry
      where jurisdiction = ${jurisdiction} and record_id = ${id}
    ), entry as (
      insert into similarity_entry (jurisdiction, record_id, type, title, "text", items)
      values (${jurisdiction}, ${id}, ${type}, ${json(title)}, ${json(text)}, ${json(items)})
      on conflict (jurisdiction, record_id) do update
        set title = excluded.title, "text" = excluded."text", items = excluded.items
      returning doc
    ), gone as (
      delete from similarity_posting posting using before, jsonb_array_elements_text(before.terms) as said (term)
      where posting.jurisdiction = ${jurisdiction} and posting.term = said.term and posting.doc = before.doc
        and posting.term <> all(${terms}::text[])
    )
    insert into similarity_posting (jurisdiction, term, doc, weight)
    select ${jurisdiction}, each.term, entry.doc, each.weight
    from entry, unnest(${terms}::text[], ${[...postings.values()]}::smallint[]) as each (term, weight)
    on conflict (jurisdiction, term, doc) do update set weight = excluded.weight`.execute(rows);
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
