import { type Context } from '../context/context.ts';
import { organisationLoader } from '../organisation/organisation.rows.ts';
import { type Examination } from '../procedure/examination.ts';
import { maySetLink } from '../record/link-sets.ts';
import { loadAll } from '../record/loader.ts';
import { recordLoader, selectRecords } from '../record/record-rows.ts';
import { stateOf } from '../record/states.ts';
import { type RecordNode } from '../record/record.type.ts';
import { type Hit } from '../similarity/find-similar.ts';
import { itemTerm, piecesOf, type Sources } from '../similarity/fingerprint.ts';
import { type Likeness } from '../similarity/likeness.ts';
import { type Words } from '../similarity/words.ts';
import { type Rows } from '../storage/rows.ts';
import { type SharedWords, type SimilarRecord } from './suggestion.type.ts';

export type Showing = {
  readonly hits: readonly Hit[];
  readonly sources: Sources;
  readonly words: Words;
  readonly examination: Examination;
};

/** So many shared words are told of each part. */
const TOLD = 8;

/** The records that one is linked to already, whichever way. */
export async function linkedTo(rows: Rows, record: string): Promise<ReadonlySet<string>> {
  const found = await rows
    .selectFrom('record_link')
    .select(['from_id as from', 'to_id as to'])
    .where((where) => where.or([where('from_id', '=', record), where('to_id', '=', record)]))
    .execute();
  return new Set(found.map(({ from, to }) => (from === record ? to : from)));
}

/** Hits as the viewer may see them: of what may not be read, title, unit, state and what is shared. */
export async function showHits(
  context: Context,
  { hits, sources, words, examination }: Showing,
): Promise<readonly SimilarRecord[]> {
  const ids = hits.map(({ record }) => record);
  if (ids.length === 0) return [];
  const [rows, open] = await Promise.all([
    context.read((all) => selectRecords(all).where('record.id', 'in', ids).execute()),
    loadAll(recordLoader(context), ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown = hits.map(async (hit, at) => {
    const row = byId.get(hit.record);
    if (!row) return [];
    const unit = await organisationLoader(context).load(row.unitId);
    const record = open[at] ?? null;
    return [
      {
        id: row.id,
        type: row.type,
        title: row.title,
        unit: unit?.name ?? '',
        state: await stateOf(context, row),
        likeness: Math.round(hit.likeness.score / 10),
        shared: sharedOf(hit.likeness, sources, words),
        record,
        linkable: record ? linkableBy(record, examination) : [],
      },
    ];
  });
  return (await Promise.all(shown)).flat();
}

function sharedOf(shared: Likeness, { title, texts, items }: Sources, words: Words): readonly SharedWords[] {
  const inTitle = piecesOf(words.chunksOf(title), shared.title);
  const inText = piecesOf(texts.flatMap(words.chunksOf), new Set([...shared.title, ...shared.text])).filter(
    (piece) => piece.length > 2,
  );
  const inItems = items.filter((item) => shared.items.has(itemTerm(item, words) ?? ''));
  const parts: readonly SharedWords[] = [
    { part: 'ITEMS', ...told(inItems) },
    { part: 'TITLE', ...told(inTitle) },
    { part: 'TEXT', ...told(inText.toSorted((one, other) => other.length - one.length)) },
  ];
  return parts.filter(({ count }) => count > 0);
}

function told(words: readonly string[]): Omit<SharedWords, 'part'> {
  const distinct = [...new Set(words)];
  return { words: distinct.slice(0, TOLD), count: distinct.length };
}

/** The links that have room for a record; whether it may be linked in the end, the linking itself decides. */
function linkableBy(record: RecordNode, examination: Examination): SimilarRecord['linkable'] {
  const { type, links } = examination.situation;
  return [...type.links.values()]
    .filter((end) => end.definition.over === 'link' && end.to === record.type)
    .filter((end) => end.many || (links[end.key] ?? []).length === 0)
    .filter((end) => maySetLink(end, examination))
    .map(({ key, label }) => ({ key, label }));
}
