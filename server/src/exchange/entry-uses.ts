import { type Pack } from '@lixiang/schema';
import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { readable } from '../record/access.ts';
import { loadAllPacks } from '../record/packs.ts';
import { type CatalogueEntry } from './catalogue-entry.type.ts';

/** So many records are told at once. */
const TOLD = 100;

type Use = { readonly id: string; readonly how: 'named' | 'linked' };

/** The records, as far as whoever asks may read them, that name the code of an entry or are linked to its record. */
export async function entryUses(context: Context, { id, recordId }: CatalogueEntry): Promise<readonly Use[]> {
  const packs = await context.read((rows) => loadAllPacks(context, rows));
  const places = packs.flatMap(({ pack }) => placesOf(pack));
  const { rows: found } = await context.read(async (rows) =>
    sql<Use>`
      with asked as (
        select distinct * from unnest(${places.map(({ type }) => type)}::text[],
          ${places.map(({ document }) => document)}::text[], ${places.map(({ field }) => field)}::text[])
          as asked (type, document, field)
      ), used as (
        select record.id, 'named' as how from asked
        join record on record.type = asked.type
        join lateral (select "values" from submission where submission.jurisdiction = record.jurisdiction
          and submission.record_id = record.id and submission.document_key = asked.document
          order by sequence desc limit 1) latest on latest."values" ->> asked.field = ${id}
        union
        select case when from_id = ${recordId} then to_id else from_id end, 'linked'
        from record_link where ${recordId} in (from_id, to_id)
      )
      select used.id, min(used.how) as how from used
      join record on record.id = used.id
      where ${await readable(context, rows)}
      group by used.id order by used.id desc limit ${TOLD}`.execute(rows),
  );
  return found.map(({ id: record, how }) => ({ id: record, how: how === 'linked' ? 'linked' : 'named' }));
}

/** Where documents name an entry of a catalogue by its code: beside tables, an answer to that core element. */
function placesOf({ recordTypes, forms }: Pack) {
  return recordTypes.flatMap(({ key: type, documents }) =>
    documents.flatMap(({ key: document, form: name }) => {
      const fields = forms.find(({ key }) => key === name)?.sections.flatMap((section) => section.fields);
      return (fields ?? [])
        .filter(({ core }) => core === 'identifier')
        .map(({ key: field }) => ({ type, document, field }));
    }),
  );
}
