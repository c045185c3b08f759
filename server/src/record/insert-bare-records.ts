import { type Values } from '@lixiang/forms';
import { numberParts, seriesOf } from '@lixiang/schema';
import { type Context } from '../context/context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';
import { takeNumbers } from './number-series.ts';

export type BareRecords = {
  readonly pack: CompiledPack;
  readonly type: CompiledType;
  readonly unitId: string;
  readonly state: string;
  readonly facts: Values;
  /** Of each of them the drafts to begin with, by document. */
  readonly documents: readonly Readonly<Record<string, Values>>[];
};

type Bare = { readonly id: string; readonly number: string };
type BareRecord = Omit<BareRecords, 'documents'> & {
  /** Drafts to begin with, by document. */
  readonly documents: Readonly<Record<string, Values>>;
};

/** Writes new records with the next numbers of their series, and nothing of how they came about. */
export async function insertBareRecords(
  context: Context,
  rows: Rows,
  { documents, ...made }: BareRecords,
): Promise<readonly Bare[]> {
  if (documents.length === 0) return [];
  const { jurisdiction, actor } = context;
  const at = context.clock().toISOString();
  const numbers = await numbersOfNew(context, rows, { ...made, count: documents.length });
  const records = numbers.map((number) => ({ id: newId(), number }));
  await rows
    .insertInto('record')
    .values(
      records.map(({ id, number }) => ({
        jurisdiction,
        id,
        type: made.type.recordType.key,
        pack_version: made.pack.version,
        unit_id: made.unitId,
        number,
        title: null,
        state: made.state,
        state_since: at,
        facts: json(made.facts),
        columns: json({}),
        version: 1,
        created_at: at,
        created_by: actor.accountId,
        updated_at: at,
      })),
    )
    .execute();
  const drafts = records.flatMap(({ id }, index) =>
    Object.entries(documents[index] ?? {}).map(([key, values]) => ({
      jurisdiction,
      id: newId(),
      record_id: id,
      key,
      values: json(values),
      revision: 1,
      saved_at: at,
      saved_by: actor.accountId,
    })),
  );
  if (drafts.length > 0) await rows.insertInto('document').values(drafts).execute();
  return records;
}

/** Writes one of them. */
export async function insertBareRecord(
  context: Context,
  rows: Rows,
  { documents, ...made }: BareRecord,
): Promise<Bare> {
  const [record] = await insertBareRecords(context, rows, { ...made, documents: [documents] });
  if (!record) throw new Error('one record was to be written');
  return record;
}

type Numbering = Pick<BareRecords, 'pack' | 'type' | 'unitId'> & { readonly count: number };

/** The numbers of records that are about to be written. */
async function numbersOfNew(
  context: Context,
  rows: Rows,
  { pack, type: { recordType }, unitId, count }: Numbering,
): Promise<readonly string[]> {
  const ofUnit = numberParts(recordType.number).some(({ kind }) => kind === 'unit');
  const unit = ofUnit ? await creditCodeOf(rows, unitId) : undefined;
  const series = seriesOf(recordType.number, {
    year: dateOfLaw(context.clock()).slice(0, 4),
    place: pack.pack.jurisdiction.code,
    unit,
    codeOf: () => undefined,
  });
  // Whoever lets a record begin has asked for all that its number is made of.
  if (series === undefined) throw new Error(`no number can be made by ${recordType.number}`);
  return await takeNumbers(context, rows, { scope: recordType.key, prefix: series, series, count });
}

async function creditCodeOf(rows: Rows, unit: string): Promise<string | undefined> {
  const found = await rows
    .selectFrom('organisation')
    .select('credit_code as code')
    .where('id', '=', unit)
    .executeTakeFirst();
  return found?.code ?? undefined;
}
