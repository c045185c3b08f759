import { codeFieldsOf } from '../procedure/code-fields.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type Rows } from '../storage/rows.ts';
import { type GatheredRow } from './gathered-rows.ts';

/** A draft's fields that name codes which no entry of a catalogue has been given; by record and document. */
export type UnknownCodes = (record: string, document: string) => readonly string[];

type Named = { readonly place: string; readonly field: string; readonly code: string };

/** Looks up the codes that drafts name, in one query; in none where no form names any. */
export async function findUnknownCodes(
  rows: Rows,
  records: readonly GatheredRow[],
  packs: ReadonlyMap<number, CompiledPack>,
): Promise<UnknownCodes> {
  const named = records.flatMap((row) => codesNamed(row, packs.get(row.packVersion)));
  if (named.length === 0) return () => [];
  const given = await rows
    .selectFrom('given_number')
    .select('number')
    .distinct()
    .where('number', 'in', [...new Set(named.map(({ code }) => code))])
    .execute();
  const known = new Set(given.map(({ number }) => number));
  const unknown = Map.groupBy(
    named.filter(({ code }) => !known.has(code)),
    ({ place }) => place,
  );
  return (record, document) => (unknown.get(`${record}/${document}`) ?? []).map(({ field }) => field);
}

function codesNamed({ id, type, documents }: GatheredRow, pack: CompiledPack | undefined): readonly Named[] {
  if (!pack || !documents) return [];
  return (codeFieldsOf(pack.pack).get(type) ?? []).flatMap(({ document, field }) => {
    const code = documents[document]?.values[field];
    return typeof code === 'string' && code.trim() !== ''
      ? [{ place: `${id}/${document}`, field, code: code.trim() }]
      : [];
  });
}
