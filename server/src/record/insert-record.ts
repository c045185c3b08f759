import { type Values } from '@lixiang/forms';
import { numberParts, seriesOf } from '@lixiang/schema';
import { takeNumbers } from './number-series.ts';
import { noteChange } from './refresh-clocks.ts';
import { type Context } from '../context/context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';
import { examine } from './examine.ts';
import { loadSituation } from './load-situations.ts';
import { refreshHandedIn } from './refresh-handed-in.ts';
import { refreshRecord } from './refresh-record.ts';
import { reportWritten } from './report-written.ts';
import { KEPT_STATE } from './wording.ts';

export type NewRecord = {
  readonly pack: CompiledPack;
  readonly type: CompiledType;
  readonly unitId: string;
  readonly requestId: string;
  /** Drafts to begin with, by document. */
  readonly documents: Readonly<Record<string, Values>>;
};

type BareRecord = Omit<NewRecord, 'requestId'> & { readonly state: string; readonly facts: Values };

/** Writes a new record with the next number of its series, and nothing of how it came about. */
export async function insertBareRecord(
  context: Context,
  rows: Rows,
  { pack, type, unitId, documents, state, facts }: BareRecord,
): Promise<{ readonly id: string; readonly number: string }> {
  const { jurisdiction, actor } = context;
  const { recordType } = type;
  const id = newId();
  const [number = ''] = await numbersOfNew(context, rows, { pack, type, unitId, count: 1 });
  const at = context.clock().toISOString();
  await rows
    .insertInto('record')
    .values({
      jurisdiction,
      id,
      type: recordType.key,
      pack_version: pack.version,
      unit_id: unitId,
      number,
      title: null,
      state,
      state_since: at,
      facts: json(facts),
      columns: json({}),
      version: 1,
      created_at: at,
      created_by: actor.accountId,
      updated_at: at,
    })
    .execute();
  for (const [key, values] of Object.entries(documents)) {
    await rows
      .insertInto('document')
      .values({
        jurisdiction,
        id: newId(),
        record_id: id,
        key,
        values: json(values),
        revision: 1,
        saved_at: at,
        saved_by: actor.accountId,
      })
      .execute();
  }
  return { id, number };
}

/** Begins a record in its first state. */
export async function insertRecord(context: Context, rows: Rows, made: NewRecord): Promise<string> {
  const { jurisdiction, actor } = context;
  const { recordType, procedure } = made.type;
  const state = procedure?.initial ?? KEPT_STATE.key;
  const { id } = await insertBareRecord(context, rows, { ...made, state, facts: {} });
  await rows
    .insertInto('event')
    .values({
      jurisdiction,
      id: newId(),
      record_id: id,
      sequence: 1,
      transition: null,
      from_state: null,
      to_state: state,
      account_id: actor.accountId,
      organisation_id: actor.organisationId,
      caused_by: null,
      at: context.clock().toISOString(),
      basis: json({ basis: recordType.basis }),
      reason: null,
      remarks: json([]),
      input: null,
      acknowledged: json([]),
      request_id: made.requestId,
    })
    .execute();
  const situation = await loadSituation(context, rows, id);
  if (!situation) return id;
  const examination = examine(situation);
  await refreshRecord(context, rows, examination);
  await reportWritten(context, rows, examination);
  if (!procedure) await refreshHandedIn(context, rows, { examination, now: {} });
  noteChange(rows, situation);
  return id;
}

type Numbering = Pick<NewRecord, 'pack' | 'type' | 'unitId'> & { readonly count: number };

/** The numbers of records that are about to be written. */
export async function numbersOfNew(
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
