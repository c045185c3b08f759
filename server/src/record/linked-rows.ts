import { type Values } from '@lixiang/forms';
import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { type LinkEnd } from '../procedure/link-end.ts';
import { type LinkedRecord } from '../procedure/situation.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type Rows } from '../storage/rows.ts';
import { loadPacks, typeOf } from './packs.ts';

type Owner = { readonly row: { readonly id: string; readonly unitId: string }; readonly type: CompiledType };
type LinkRow = { readonly linkKey: string; readonly fromId: string; readonly toId: string };
type FarRow = {
  readonly id: string;
  readonly type: string;
  readonly packVersion: number;
  readonly state: string;
  readonly previousState: string | null;
  readonly number: string;
  readonly title: string | null;
  readonly createdAt: string;
  readonly version: number;
  readonly facts: Values;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitAttributes: Values;
  readonly authorityId: string | null;
  readonly authorityName: string | null;
  readonly documents: Readonly<Record<string, Values>> | null;
};

/** By record and link key: the records at the other end, of the links that the type's expressions look along. */
export async function loadLinkedRecords(
  context: Context,
  rows: Rows,
  owners: readonly Owner[],
): Promise<ReadonlyMap<string, Readonly<Record<string, readonly LinkedRecord[]>>>> {
  const wanted = owners.map((owner) => ({ owner, ends: endsRead(owner.type) }));
  const stored = await selectLinks(
    rows,
    wanted.filter(({ ends }) => ends.some(isStored)).map(({ owner }) => owner.row.id),
  );
  const computed = wanted.flatMap(({ owner, ends }) =>
    ends.filter((end) => !isStored(end)).map((end) => ({ unit: owner.row.unitId, end })),
  );
  const far = await selectFar(context, rows, {
    ids: [...new Set(stored.flatMap(({ fromId, toId }) => [fromId, toId]))],
    ofUnits: computed.filter(({ end }) => end.definition.over === 'sameUnit'),
    ofAll: [...new Set(computed.filter(({ end }) => end.definition.over === 'all').map(({ end }) => end.to))],
  });
  return new Map(
    wanted.map(({ owner, ends }) => [
      owner.row.id,
      Object.fromEntries(ends.map((end) => [end.key, atEnd(end, { owner, stored, far })])),
    ]),
  );
}

/** Records of one type of the jurisdiction, as expressions look into them: what a panel is drawn from. */
export async function loadCandidates(
  context: Context,
  rows: Rows,
  type: string,
): Promise<readonly LinkedRecord[]> {
  return [...(await selectFar(context, rows, { ids: [], ofUnits: [], ofAll: [type] })).values()];
}

function endsRead(type: CompiledType): readonly LinkEnd[] {
  return [...type.links.values()].filter(({ key }) => type.linksRead.has(key));
}

function isStored({ definition }: LinkEnd): boolean {
  return definition.over === 'link';
}

function atEnd(
  end: LinkEnd,
  {
    owner,
    stored,
    far,
  }: { owner: Owner; stored: readonly LinkRow[]; far: ReadonlyMap<string, LinkedRecord> },
): readonly LinkedRecord[] {
  const { id, unitId } = owner.row;
  if (end.definition.over !== 'link') {
    return [...far.values()].filter(
      (linked) =>
        linked.id !== id &&
        linked.type.recordType.key === end.to &&
        (end.definition.over === 'all' || linked.unit.id === unitId),
    );
  }
  return stored
    .filter((link) => link.linkKey === end.identity && (end.outgoing ? link.fromId : link.toId) === id)
    .flatMap((link) => far.get(end.outgoing ? link.toId : link.fromId) ?? []);
}

async function selectLinks(rows: Rows, ids: readonly string[]): Promise<readonly LinkRow[]> {
  if (ids.length === 0) return [];
  return await rows
    .selectFrom('record_link')
    .select(['link_key as linkKey', 'from_id as fromId', 'to_id as toId'])
    .where((where) => where.or([where('from_id', 'in', ids), where('to_id', 'in', ids)]))
    .orderBy('to_id')
    .execute();
}

type FarQuestion = {
  readonly ids: readonly string[];
  readonly ofUnits: readonly { readonly unit: string; readonly end: LinkEnd }[];
  readonly ofAll: readonly string[];
};

async function selectFar(
  context: Context,
  rows: Rows,
  { ids, ofUnits, ofAll }: FarQuestion,
): Promise<ReadonlyMap<string, LinkedRecord>> {
  if (ids.length + ofUnits.length + ofAll.length === 0) return new Map();
  const found = await sql<FarRow>`
    select r.id, r.type, r.pack_version as "packVersion", r.state, r.previous_state as "previousState",
      r.number, r.title, r.created_at as "createdAt", r.version, r.facts,
      u.id as "unitId", u.name as "unitName", u.attributes as "unitAttributes",
      a.id as "authorityId", a.name as "authorityName",
      (select jsonb_object_agg(d.key, d.values) from document d
        where d.jurisdiction = r.jurisdiction and d.record_id = r.id) as documents
    from record r
      join organisation u on u.jurisdiction = r.jurisdiction and u.id = r.unit_id
      left join organisation a on a.jurisdiction = u.jurisdiction and a.id = u.authority_id
    where r.id = any(${ids}) or r.type = any(${ofAll})
      or (r.unit_id = any(${ofUnits.map(({ unit }) => unit)}) and r.type = any(${ofUnits.map(({ end }) => end.to)}))
    order by r.id`.execute(rows);
  const packs = await loadPacks(
    context,
    rows,
    found.rows.map((row) => row.packVersion),
  );
  return new Map(found.rows.map((row) => [row.id, { ...linkedRecord(row), ...typeOf(packs, row) }]));
}

function linkedRecord(row: FarRow): Omit<LinkedRecord, 'type' | 'pack'> {
  const { id, state, previousState, number, title, version, facts } = row;
  return {
    id,
    state,
    previousState,
    number,
    title,
    version,
    facts,
    createdOn: dateOfLaw(new Date(row.createdAt)),
    unit: {
      id: row.unitId,
      name: row.unitName,
      attributes: row.unitAttributes,
      authority:
        row.authorityId === null ? null : { id: row.authorityId, name: row.authorityName ?? row.authorityId },
    },
    documents: row.documents ?? {},
  };
}
