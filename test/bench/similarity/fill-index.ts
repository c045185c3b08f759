import { type Store } from '@lixiang/server';
import { sql } from 'kysely';
import { type Fingerprint, fingerprintOf, type Sources } from '../../../server/src/similarity/fingerprint.ts';
import { postingsOf } from '../../../server/src/similarity/index-record.ts';
import { type Words } from '../../../server/src/similarity/words.ts';
import { type Rows } from '../../../server/src/storage/rows.ts';
import { type LabelledProject, readLabelled } from '../../support/labelled-projects.ts';

const BATCH = 4000;

type Indexed = { readonly doc: number; readonly record: string; readonly fingerprint: Fingerprint };

type Filling = {
  readonly jurisdiction: string;
  readonly projects: number;
  readonly words: Words;
  /** The record of each, numbered from 1; the labelled ones stand first. */
  readonly recordOf: (place: number, labelled: string | undefined) => string;
};

/** The labelled projects, and as many others made of their pieces: alike in words, each different as a whole. */
export async function fillIndex(
  store: Store,
  { jurisdiction, projects, words, recordOf }: Filling,
): Promise<void> {
  const labelled = readLabelled('projects');
  const random = numbersFrom(7);
  await store.asOwner((rows) =>
    sql`alter table similarity_posting drop constraint similarity_posting_pkey`.execute(rows),
  );
  const taken = await store.look((rows) =>
    rows
      .selectFrom('similarity_entry')
      .select((read) => read.fn.max('doc').as('last'))
      .executeTakeFirst(),
  );
  for (let from = 0; from < projects; from += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, at): Indexed => {
      const place = from + at + 1;
      const doc = (taken?.last ?? 0) + place;
      const known = labelled[place - 1];
      const sources = known ?? mixed(labelled, random);
      return { doc, record: recordOf(place, known?.id), fingerprint: fingerprintOf(sources, words) };
    });
    await store.asOwner((rows) => write(rows, jurisdiction, batch));
  }
  await store.asOwner((rows) =>
    sql`alter table similarity_posting add primary key (jurisdiction, term, doc) include (weight)`.execute(
      rows,
    ),
  );
  await store.look((rows) => sql`vacuum analyze similarity_posting, similarity_entry`.execute(rows));
}

function mixed(labelled: readonly LabelledProject[], random: () => number): Sources {
  const pick = () => labelled[Math.floor(random() * labelled.length)] ?? { title: '', texts: [], items: [] };
  const [one, two, three] = [pick(), pick(), pick()];
  const half = (text: string) => text.slice(0, Math.ceil(text.length / 2));
  return {
    title: `${half(one.title)}${two.title.slice(Math.floor(two.title.length / 2))}`,
    texts: [one, three].flatMap(({ texts }) => texts.map(half)),
    items: [...one.items.slice(0, 2), ...two.items.slice(-2), ...three.items.slice(0, 1)],
  };
}

async function write(rows: Rows, jurisdiction: string, batch: readonly Indexed[]): Promise<void> {
  const entries = JSON.stringify(batch.map(({ doc, record, fingerprint }) => [doc, record, fingerprint]));
  await sql`insert into similarity_entry (jurisdiction, record_id, doc, type, title, "text", items)
    overriding system value
    select ${jurisdiction}, each ->> 1, (each ->> 0)::integer, 'project', each -> 2 -> 'title', each -> 2 -> 'text',
      each -> 2 -> 'items'
    from jsonb_array_elements(${entries}::jsonb) as each`.execute(rows);
  const postings = batch.flatMap(({ doc, fingerprint }) =>
    [...postingsOf(fingerprint)].map(([term, weight]) => ({ doc, term, weight })),
  );
  await sql`insert into similarity_posting (jurisdiction, term, doc, weight)
    select ${jurisdiction}, each.term, each.doc, each.weight
    from unnest(${postings.map(({ term }) => term)}::text[], ${postings.map(({ doc }) => doc)}::integer[],
      ${postings.map(({ weight }) => weight)}::smallint[]) as each(term, doc, weight)`.execute(rows);
}

/** Numbers between 0 and 1 that are the same every time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
