import { type Values } from '@lixiang/forms';
import { sql } from 'kysely';
import { loadClockValues } from './stored-clocks.ts';
import { type Context } from '../context/context.ts';
import { unitValues } from '../procedure/document-state.ts';
import { type LinkedRecord } from '../procedure/situation.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type Rows } from '../storage/rows.ts';
import { loadPacks, typeOf } from './packs.ts';

type FarRow = {
  readonly id: string;
  readonly type: string;
  readonly packVersion: number;
  readonly state: string;
  readonly number: string;
  readonly title: string | null;
  readonly createdAt: string;
  readonly stateSince: string;
  readonly version: number;
  readonly facts: Values;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitAttributes: Values;
  readonly authorityId: string | null;
  readonly authorityName: string | null;
  readonly submitted: Readonly<Record<string, Values>> | null;
};
type WrittenRow = { readonly record: string; readonly key: string; readonly values: Values };

/** Records of one type of the jurisdiction, as expressions look into them: what a panel is drawn from. */
export async function loadCandidates(
  context: Context,
  rows: Rows,
  { type, documents }: { readonly type: string; readonly documents: ReadonlySet<string> },
): Promise<readonly LinkedRecord[]> {
  const found = await selectFar(context, rows, { ids: [], ofUnits: [], ofAll: [type], documents });
  return [...found.values()];
}

/** Which records: these, those of a type and a unit, or all of a type. */
type FarQuestion = {
  readonly ids: readonly string[];
  readonly ofUnits: readonly { readonly unit: string; readonly type: string }[];
  readonly ofAll: readonly string[];
  /** The documents whose answers are wanted, and `clocks` where those are. */
  readonly documents: ReadonlySet<string>;
};

/** Records as expressions look into them from elsewhere. */
export async function selectFar(
  context: Context,
  rows: Rows,
  { ids, ofUnits, ofAll, documents }: FarQuestion,
): Promise<ReadonlyMap<string, LinkedRecord>> {
  if (ids.length + ofUnits.length + ofAll.length === 0) return new Map();
  const found = await sql<FarRow>`
    select r.id, r.type, r.pack_version as "packVersion", r.state,
      r.number, r.title, r.created_at as "createdAt", r.state_since as "stateSince", r.version, r.facts,
      u.id as "unitId", u.name as "unitName", u.attributes as "unitAttributes",
      a.id as "authorityId", a.name as "authorityName",
      (select jsonb_object_agg(s.document_key, s.values) from (
        select distinct on (document_key) document_key, "values" from submission
        where jurisdiction = r.jurisdiction and record_id = r.id and document_key = any(${[...documents]})
        order by document_key, sequence desc) s) as submitted
    from record r
      join organisation u on u.jurisdiction = r.jurisdiction and u.id = r.unit_id
      left join organisation a on a.jurisdiction = u.jurisdiction and a.id = u.authority_id
    where r.id = any(${ids}) or r.type = any(${ofAll})
      or (r.unit_id = any(${ofUnits.map(({ unit }) => unit)}) and r.type = any(${ofUnits.map(({ type }) => type)}))
    order by r.id`.execute(rows);
  const packs = await loadPacks(
    context,
    rows,
    found.rows.map((row) => row.packVersion),
  );
  const records = found.rows.map((row) => linkedRecord(row, typeOf(packs, row)));
  const written = await selectWritten(rows, {
    documents,
    ids: records.filter(({ type }) => !type.procedure).map(({ id }) => id),
  });
  const today = dateOfLaw(context.clock());
  const clocks = documents.has('clocks') ? await loadClockValues(rows, records, today) : new Map();
  return new Map(
    records.map((record) => [
      record.id,
      {
        ...record,
        clocks: clocks.get(record.id) ?? {},
        documents: record.type.procedure ? record.documents : evaluated(record, written, today),
      },
    ]),
  );
}

/** Records without a procedure hand nothing in: what is written is what counts. */
async function selectWritten(
  rows: Rows,
  { ids, documents }: { readonly ids: readonly string[]; readonly documents: ReadonlySet<string> },
): Promise<readonly WrittenRow[]> {
  if (ids.length === 0 || documents.size === 0) return [];
  return await rows
    .selectFrom('document')
    .select(['record_id as record', 'key', 'values'])
    .where('record_id', 'in', ids)
    .where('key', 'in', [...documents])
    .execute();
}

function evaluated(
  { id, type, pack, unit }: LinkedRecord,
  written: readonly WrittenRow[],
  today: string,
): LinkedRecord['documents'] {
  const circumstances = { today, parameters: pack.parameters, unit: unitValues(unit) };
  return Object.fromEntries(
    type.recordType.documents.flatMap(({ key, form }) => {
      const found = written.find((each) => each.record === id && each.key === key);
      const compiled = form === undefined ? undefined : pack.form(form);
      return found && compiled ? [[key, compiled.evaluate(found.values, circumstances).values]] : [];
    }),
  );
}

function linkedRecord(row: FarRow, { type, pack }: Pick<LinkedRecord, 'type' | 'pack'>): LinkedRecord {
  const { id, state, number, title, version, facts } = row;
  return {
    id,
    type,
    pack,
    state,
    number,
    title,
    version,
    facts,
    createdOn: dateOfLaw(new Date(row.createdAt)),
    since: dateOfLaw(new Date(row.stateSince)),
    unit: {
      id: row.unitId,
      name: row.unitName,
      attributes: row.unitAttributes,
      authority:
        row.authorityId === null ? null : { id: row.authorityId, name: row.authorityName ?? row.authorityId },
    },
    documents: row.submitted ?? {},
    clocks: {},
    links: {},
  };
}
