import { openLists, resourcesIn, type Values } from '@lixiang/forms';
import { type Form, type Pack } from '@lixiang/schema';
import { type RawBuilder, sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { readable } from '../record/access.ts';
import { packOf } from '../record/packs.ts';
import {
  type CatalogueEntries,
  type CatalogueEntry,
  type CatalogueEntryPlace,
} from './catalogue-entry.type.ts';
import { catalogueCandidates } from './catalogue-candidates.ts';
import { entryId } from './entry-id.ts';

/** So many catalogues are read at a time, the latest first. */
const BATCH = 200;

type Row = {
  readonly submission: string;
  readonly record: string;
  readonly type: string;
  readonly document: string;
  readonly unit: string;
  readonly at: string;
  readonly packVersion: number;
  readonly isReadable: boolean;
  readonly values: Values;
};

/**
 * Entries whose code, name, abstract or items say what is sought, of catalogues handed in anywhere in the jurisdiction:
 * of those that whoever asks may not read, what is shared.
 */
export async function findEntries(
  context: Context,
  { search, first }: { readonly search: string; readonly first: number },
): Promise<CatalogueEntries> {
  const sought = search.trim();
  const found: CatalogueEntry[] = [];
  let before: string | null = null;
  let isMore = true;
  while (isMore && found.length <= first) {
    const batch: Batch = await nextBatch(context, sought, before);
    for (const row of batch.rows)
      found.push(...(await entriesIn(context, row)).filter((entry) => isSought(entry, sought)));
    before = batch.before;
    isMore = before !== null;
  }
  return { entries: found.slice(0, first), hasMore: found.length > first };
}

/** Catalogues that may have what is sought; with where those begin that come after, null where there are none. */
type Batch = { readonly rows: readonly Row[]; readonly before: string | null };

async function nextBatch(context: Context, sought: string, before: string | null): Promise<Batch> {
  if (sought === '') {
    const earlier = before === null ? sql<boolean>`true` : sql<boolean>`submission.id < ${before}`;
    const rows = await catalogueRows(context, earlier);
    return { rows, before: rows.length === BATCH ? (rows.at(-1)?.submission ?? null) : null };
  }
  const ids = await context.read((rows) =>
    catalogueCandidates(context, rows, { sought, before, most: BATCH }),
  );
  return {
    rows: ids.length === 0 ? [] : await catalogueRows(context, sql<boolean>`submission.id = any(${ids})`),
    before: ids.length === BATCH ? (ids.at(-1) ?? null) : null,
  };
}

/** One entry by where it stands; null where there is none that whoever asks may see. */
export async function findEntry(
  context: Context,
  { location, document, id }: CatalogueEntryPlace,
): Promise<CatalogueEntry | null> {
  const rows = await catalogueRows(
    context,
    sql<boolean>`record.id = ${location} and examined.document_key = ${document}`,
  );
  for (const row of rows) {
    const entry = (await entriesIn(context, row)).find((each) => each.id === id);
    if (entry) return entry;
  }
  return null;
}

async function catalogueRows(context: Context, condition: RawBuilder<boolean>): Promise<readonly Row[]> {
  const { rows } = await context.read(async (all) =>
    sql<Row>`select submission.id as submission, record.id as record, record.type,
        submission.document_key as document, unit.name as unit, event.at::date::text as at,
        submission.pack_version as "packVersion", ${await readable(context, all)} as "isReadable", submission."values"
      from submission
      join examined_document examined on examined.jurisdiction = submission.jurisdiction
        and examined.record_id = submission.record_id and examined.document_key = submission.document_key
      join record on record.jurisdiction = submission.jurisdiction and record.id = submission.record_id
      join organisation unit on unit.jurisdiction = record.jurisdiction and unit.id = record.unit_id
      join event on event.jurisdiction = submission.jurisdiction and event.id = submission.event_id
      where not exists (select from submission later where later.jurisdiction = submission.jurisdiction
          and later.record_id = submission.record_id and later.document_key = submission.document_key
          and later.sequence > submission.sequence)
        and ${condition}
      order by submission.id desc limit ${BATCH}`.execute(all),
  );
  return rows;
}

async function entriesIn(context: Context, row: Row): Promise<readonly CatalogueEntry[]> {
  const { pack } = await packOf(context, row.packVersion);
  const form = formOf(pack, row);
  if (!form) return [];
  const lists = openLists(pack.codeLists);
  return resourcesIn(form, row.values, lists)
    .filter(({ means }) => row.isReadable || means === 'sharedFreely' || means === 'sharedOnCondition')
    .map(({ core, items }) => ({
      id: entryId(row, core),
      recordId: row.record,
      location: row.record,
      document: row.document,
      core,
      items,
      unit: row.unit,
      issued: core.issued ?? row.at,
      isReadable: row.isReadable,
    }));
}

function formOf(pack: Pack, { type, document }: Row): Form | undefined {
  const name = pack.recordTypes
    .find(({ key }) => key === type)
    ?.documents.find(({ key }) => key === document)?.form;
  return pack.forms.find(({ key }) => key === name);
}

function isSought({ id, core, items, unit }: CatalogueEntry, sought: string): boolean {
  const texts = [id, unit, ...Object.values(core ?? {}), ...items.map(({ name }) => name)];
  const folded = sought.toLowerCase();
  return texts.some((text) => typeof text === 'string' && text.toLowerCase().includes(folded));
}
