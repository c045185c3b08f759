import { type Field, type Form, type Pack } from '@lixiang/schema';
import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { loadAllPacks } from '../record/packs.ts';
import { type OptionCount } from './option-counts.type.ts';

/** How many answers hold each option of a code list: in drafts and in what was handed in last, each answer once. */
export async function optionCounts(context: Context, list: string): Promise<readonly OptionCount[]> {
  const packs = await context.read((rows) => loadAllPacks(context, rows));
  const asked = distinct(packs.flatMap(({ pack }) => placesOf(pack, list)));
  if (asked.length === 0) return [];
  const { rows: found } = await context.read((rows) =>
    sql<OptionCount>`
      with asked as (
        select * from unnest(${asked.map(({ type }) => type)}::text[],
          ${asked.map(({ document }) => document)}::text[], ${asked.map(({ path }) => path)}::text[])
          as asked (type, document, path)
      ), written as (
        select record_id, key as document, 'draft' as source, "values" from document
          where key in (select document from asked)
        union all
        (select distinct on (record_id, document_key) record_id, document_key, 'handedIn', "values"
          from submission where document_key in (select document from asked)
          order by record_id, document_key, sequence desc)
      ), answered as (
        select option #>> '{}' as option, written.record_id, asked.document, asked.path, count(*) as answers
        from written
        join record on record.id = written.record_id
        join asked on asked.type = record.type and asked.document = written.document
        cross join lateral jsonb_path_query(written."values", asked.path::jsonpath) option
        group by 1, 2, 3, 4, written.source
      ), once as (
        select option, record_id, document, path, max(answers) as answers from answered group by 1, 2, 3, 4
      )
      select option, count(distinct record_id)::integer as records, sum(answers)::integer as answers
      from once group by option order by option`.execute(rows),
  );
  return found;
}

type Place = { readonly type: string; readonly document: string; readonly path: string };

/** Where in documents the options of a list are answered, as paths of JSON that unfold lists. */
function placesOf({ recordTypes, forms }: Pack, list: string): readonly Place[] {
  return recordTypes.flatMap(({ key: type, documents }) =>
    documents.flatMap(({ key: document, form: name }) => {
      const form = forms.find(({ key }) => key === name);
      return form ? pathsIn(form, list).map((path) => ({ type, document, path })) : [];
    }),
  );
}

function pathsIn({ sections }: Form, list: string): readonly string[] {
  const offers = (field: Field) => 'list' in field && field.list === list;
  return sections
    .flatMap(({ fields }) => fields)
    .flatMap((field) => {
      const own = offers(field) ? [`$."${field.key}"[*]`] : [];
      const inner = field.kind === 'table' ? field.columns : field.kind === 'group' ? field.fields : [];
      return own.concat(inner.filter(offers).map(({ key }) => `$."${field.key}"[*]."${key}"[*]`));
    });
}

function distinct(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [Object.values(place).join(' '), place])).values()];
}
