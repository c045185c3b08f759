import { sql } from 'kysely';
import { type Rows } from '../storage/rows.ts';
import { COMMON, type CommonTerms, type Counted, countTerms } from './count-terms.ts';
import { type Fingerprint } from './fingerprint.ts';
import { postingsOf } from './index-record.ts';
import { type Likeness, likenessOf, type Rarity } from './likeness.ts';

export type Asked = {
  readonly jurisdiction: string;
  readonly fingerprint: Fingerprint;
  readonly among: readonly string[];
  /** The record that asks. */
  readonly except: string;
  readonly first: number;
  /** What is known of what is common. */
  readonly common: CommonTerms;
};
export type Hit = { readonly record: string; readonly likeness: Likeness };

/** So many terms of each part are looked for. */
const MOST_TERMS = { title: 24, text: 16, items: 16 } as const;
/** So many postings are read to find candidates: those of the rarest terms. */
const BUDGET = 12_000;
/** So many candidates are compared in full. */
const CANDIDATES = 80;
/** Below, in thousandths, two records are not alike. */
const LEAST = 160;

/** The records most like what is asked about, of those that have been handed in; asks for no right. */
export async function findSimilar(rows: Rows, asked: Asked): Promise<readonly Hit[]> {
  const weights = postingsOf(beginningOf(asked.fingerprint));
  if (weights.size === 0) return [];
  const counted = await countTerms(rows, asked, [...weights.keys()]);
  const rarity = rarityBy(counted);
  const candidates = await findCandidates(rows, asked, { weights, counted, rarity });
  return candidates
    .map((other) => ({ record: other.record, likeness: likenessOf(asked.fingerprint, other, rarity) }))
    .filter(({ likeness }) => likeness.score >= LEAST)
    .toSorted((one, two) => two.likeness.score - one.likeness.score || (one.record < two.record ? -1 : 1))
    .slice(0, asked.first);
}

/** What nobody has handed in tells apart most; what was not counted, as much as what was, on an average. */
function rarityBy({ records, having }: Counted): Rarity {
  const ofCount = (count: number) => Math.log(1 + records / Math.max(1, count));
  const counted = [...having.values()].map(ofCount);
  const usual = counted.reduce((sum, each) => sum + each, 0) / Math.max(1, counted.length);
  return (term) => {
    const count = having.get(term);
    return count === undefined ? usual : ofCount(count);
  };
}

function beginningOf({ title, text, items }: Fingerprint): Fingerprint {
  return {
    title: title.slice(0, MOST_TERMS.title),
    text: text.slice(0, MOST_TERMS.text),
    items: items.slice(0, MOST_TERMS.items),
  };
}

type Looking = {
  readonly weights: ReadonlyMap<string, number>;
  readonly counted: Counted;
  readonly rarity: Rarity;
};
type Candidate = Fingerprint & { readonly record: string };

async function findCandidates(
  rows: Rows,
  { jurisdiction, among, except }: Asked,
  { weights, counted, rarity }: Looking,
): Promise<readonly Candidate[]> {
  const terms = rarest(weights, counted.having);
  const values = terms.map((term) => rarity(term) ** 2 * (weights.get(term) ?? 0));
  const { rows: found } = await sql<Candidate>`
    with asked as (
      select * from unnest(${terms}::text[], ${values}::float8[]) as asked(term, value)
    ), scored as (
      select posting.doc, sum(asked.value * posting.weight) as score
      from asked cross join lateral (
        select doc, weight from similarity_posting posting
        where posting.jurisdiction = ${jurisdiction} and posting.term = asked.term limit ${COMMON}) posting
      group by posting.doc order by score desc limit ${CANDIDATES * 4}
    )
    select entry.record_id as record, entry.title, entry."text", entry.items
    from scored join similarity_entry entry
      on entry.jurisdiction = ${jurisdiction} and entry.doc = scored.doc
    where entry.type = any(${among}) and entry.record_id <> ${except}
    order by scored.score desc limit ${CANDIDATES}`.execute(rows);
  return found;
}

function rarest(
  weights: ReadonlyMap<string, number>,
  having: ReadonlyMap<string, number>,
): readonly string[] {
  const known = [...weights.keys()]
    .map((term) => ({ term, count: having.get(term) ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => one.count - other.count);
  let read = 0;
  return known.flatMap(({ term, count }, at) => {
    read += count;
    return at === 0 || read <= BUDGET ? [term] : [];
  });
}
