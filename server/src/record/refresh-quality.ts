import { examineTables, hasExamined, openLists, type Values } from '@lixiang/forms';
import { type Form } from '@lixiang/schema';
import { type Context } from '../context/context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type Situation } from '../procedure/situation.ts';
import { json, type Rows } from '../storage/rows.ts';

type Examined = {
  readonly pack: CompiledPack;
  readonly record: string;
  readonly document: string;
  readonly form: Form;
  readonly values: Values;
};

/** The documents of a record whose forms have something looked at for usual mistakes. */
export function examinedDocuments({
  type,
  pack,
}: Situation): readonly { readonly key: string; readonly form: Form }[] {
  return type.recordType.documents.flatMap(({ key, form: name }) => {
    const form = pack.pack.forms.find((each) => each.key === name);
    return form && hasExamined(form) ? [{ key, form }] : [];
  });
}

/** Keeps how a catalogue stands, for the score of its unit. */
export async function refreshQuality(
  { jurisdiction }: Context,
  rows: Rows,
  { pack, record, document, form, values }: Examined,
): Promise<void> {
  const examined = examineTables(form, values, openLists(pack.pack.codeLists));
  if (!examined) return;
  const faults = Object.fromEntries(
    [...Map.groupBy(examined.findings, ({ code }) => code)].map(([code, found]) => [code, found.length]),
  );
  const said = { entries: examined.rows, faultless: examined.faultless, faults: json(faults) };
  await rows
    .insertInto('examined_document')
    .values({ jurisdiction, record_id: record, document_key: document, ...said })
    .onConflict((conflict) =>
      conflict.columns(['jurisdiction', 'record_id', 'document_key']).doUpdateSet(said),
    )
    .execute();
}
