import { openLists, resourcesIn, type Values } from '@lixiang/forms';
import { type Form, type Pack } from '@lixiang/schema';
import { type RawBuilder, sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { readable } from '../record/access.ts';
import { packOf } from '../record/packs.ts';
import { likePattern } from '../shared/like-pattern.ts';
import {
  type CatalogueEntries,
  type CatalogueEntry,
  type CatalogueEntryPlace,
} from './catalogue-entry.type.ts';
import { entryId } from './entry-id.ts';

/** So many catalogues are looked through, the latest first. */
const LOOKED_THROUGH = 400;

type Row = {
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
  const rows = await catalogueRows(
    context,
    sought === ''
      ? sql<boolean>`true`
      : sql<boolean>`(submission."values"::text ilike ${likePattern(sought)}
          or unit.name ilike ${likePattern(sought)})`,
  );
  const found: CatalogueEntry[] = [];
  for (const row of rows) {
    found.push(...(await entriesIn(context, row)).filter((entry) => isSought(entry, sought)));
    if (found.length > first) break;
  }
  return { entries: found.slice(0, first), hasMore: found.length > first };
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
    sql<Row>`select record.id as record, record.type, examined.document_key as document, unit.name as unit,
        event.at::date::text as at, submission.pack_version as "packVersion",
        ${await readable(context, all)} as "isReadable", submission."values"
      from examined_document examined
      join record on record.jurisdiction = examined.jurisdiction and record.id = examined.record_id
      join organisation unit on unit.jurisdiction = record.jurisdiction and unit.id = record.unit_id
      join lateral (select * from submission latest where latest.jurisdiction = record.jurisdiction
        and latest.record_id = record.id and latest.document_key = examined.document_key
        order by latest.sequence desc limit 1) submission on true
      join event on event.jurisdiction = submission.jurisdiction and event.id = submission.event_id
      where ${condition}
      order by submission.id desc limit ${LOOKED_THROUGH}`.execute(all),
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
