import { type Values } from '@lixiang/forms';
import { type Context } from '../context/context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { unitValues } from '../procedure/document-state.ts';
import { carryHandedIn } from '../record/form-path.ts';
import { loadAllPacks } from '../record/packs.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type Rows } from '../storage/rows.ts';

type Documents = Readonly<Record<string, Values>>;

/** What counts of a record: its facts, and of its documents what was handed in last, or written where nothing is handed in. */
export type Answered = {
  readonly record: string;
  readonly version: number;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly documents: Documents;
};

type Batch = { readonly type: string; readonly ids: readonly string[] };

/** What counts of each of these records of a type. */
export async function answersOfBatch(
  context: Context,
  rows: Rows,
  { type, ids }: Batch,
): Promise<readonly Answered[]> {
  const packs = await loadAllPacks(context, rows);
  const records = await selectBatch(rows, ids);
  const [handedIn, written] = [await lastSubmissions(rows, ids), await drafts(rows, ids)];
  const today = dateOfLaw(context.clock());
  return records.map((record) => {
    const { id, facts, packVersion: version } = record;
    const pack = packs.find((each) => each.version === version);
    const keeps = pack?.type(type)?.procedure === undefined;
    const documents = keeps
      ? evaluated(record, written.get(id) ?? [], { pack, type, today })
      : (handedIn.get(id) ?? []).map(({ document, values, from }) => {
          const carried = carryHandedIn(packs, { type, document, values, from, to: version });
          return [document, carried.values] as const;
        });
    return { record: id, version, facts, documents: Object.fromEntries(documents) };
  });
}

type BatchRecord = Awaited<ReturnType<typeof selectBatch>>[number];

async function selectBatch(rows: Rows, ids: readonly string[]) {
  return await rows
    .selectFrom('record')
    .innerJoin('organisation as unit', (join) =>
      join.onRef('unit.jurisdiction', '=', 'record.jurisdiction').onRef('unit.id', '=', 'record.unit_id'),
    )
    .select([
      'record.id',
      'record.facts',
      'record.pack_version as packVersion',
      'unit.name',
      'unit.attributes',
      'unit.authority_id as authorityId',
    ])
    .where('record.id', 'in', ids)
    .execute();
}

async function lastSubmissions(rows: Rows, ids: readonly string[]) {
  const found = await rows
    .selectFrom('submission')
    .distinctOn(['record_id', 'document_key'])
    .select(['record_id as record', 'document_key as document', 'values', 'pack_version as from'])
    .where('record_id', 'in', ids)
    .orderBy('record_id')
    .orderBy('document_key')
    .orderBy('sequence', 'desc')
    .execute();
  return Map.groupBy(found, ({ record }) => record);
}

type Written = { readonly document: string; readonly values: Values };

async function drafts(rows: Rows, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Written[]>> {
  const found = await rows
    .selectFrom('document')
    .select(['record_id as record', 'key as document', 'values'])
    .where('record_id', 'in', ids)
    .execute();
  return Map.groupBy(found, ({ record }) => record);
}

type Circumstances = {
  readonly pack: CompiledPack | undefined;
  readonly type: string;
  readonly today: string;
};

function evaluated(
  { name, attributes, authorityId }: BatchRecord,
  written: readonly Written[],
  { pack, type, today }: Circumstances,
): readonly (readonly [string, Values])[] {
  const authority = authorityId === null ? null : { id: authorityId, name: '' };
  const unit = unitValues({ name, attributes, authority });
  return written.map(({ document, values }) => {
    const form = pack?.type(type)?.recordType.documents.find((each) => each.key === document)?.form;
    const compiled = form === undefined ? undefined : pack?.form(form);
    const circumstances = { today, parameters: pack?.parameters ?? {}, unit };
    return [document, compiled ? compiled.evaluate(values, circumstances).values : values];
  });
}
