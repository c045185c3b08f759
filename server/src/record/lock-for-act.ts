import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { type Rows } from '../storage/rows.ts';
import { loadPacks, typeOf } from './packs.ts';

type Row = {
  readonly id: string;
  readonly type: string;
  readonly packVersion: number;
  readonly unitId: string;
};
type Reading = { readonly of: string; readonly unit: string };

/**
 * Keeps everything that an act on a record may look at as it is until the transaction ends, so that two acts that
 * each forbid the other cannot both be taken: the record and all that are linked to it, by their rows; records that
 * are found by their unit or by their type, by the name of where they are found. Whoever acts on such a record takes
 * that name for itself. Everything is taken in one order, names before rows.
 */
export async function lockForAct(context: Context, rows: Rows, ids: readonly string[]): Promise<void> {
  await Promise.all(takeLocks(context, rows, await locksForAct(context, rows, ids)));
}

/** What an act takes for itself or shares with others: names, then the rows of records. */
export type ActLocks = {
  readonly names: ReadonlyMap<string, 'own' | 'shared'>;
  readonly records: readonly string[];
};

/** Sends for the locks in their order; what is asked after is answered when they are there. */
export function takeLocks(
  context: Context,
  rows: Rows,
  { names, records }: ActLocks,
): readonly Promise<unknown>[] {
  if (records.length === 0) return [];
  return [
    lockNames(context, rows, names),
    rows.selectFrom('record').select('id').where('id', 'in', records).orderBy('id').forUpdate().execute(),
  ];
}

/** The locks that an act on these records needs. */
export async function locksForAct(context: Context, rows: Rows, ids: readonly string[]): Promise<ActLocks> {
  const near = await selectNear(rows, ids);
  const packs = await loadPacks(
    context,
    rows,
    near.map(({ packVersion }) => packVersion),
  );
  const acting = near.filter(({ id }) => ids.includes(id));
  const names = new Map<string, 'own' | 'shared'>();
  for (const row of acting) {
    const { pack, type } = typeOf(packs, row);
    for (const name of readingsOf(type, { row, near, pack })) names.set(nameOf(name), 'shared');
  }
  for (const row of acting) {
    const { pack } = typeOf(packs, row);
    for (const name of ownNames(row.type, { unit: row.unitId, pack })) names.set(name, 'own');
  }
  return { names, records: near.map(({ id }) => id).toSorted() };
}

/** The same for a record that is not there yet. */
export async function lockForBirth(
  context: Context,
  rows: Rows,
  { pack, type, unit }: { readonly pack: CompiledPack; readonly type: CompiledType; readonly unit: string },
): Promise<void> {
  const names = new Map<string, 'own' | 'shared'>();
  for (const { to, definition } of type.links.values()) {
    if (definition.over !== 'link') names.set(nameOf(placeOf(definition.over, to, unit)), 'shared');
  }
  for (const name of ownNames(type.recordType.key, { unit, pack })) names.set(name, 'own');
  await lockNames(context, rows, names);
}

/** Where a record is found: always by its unit; by its type alone only where some type looks for it so. */
function ownNames(
  of: string,
  { unit, pack }: { readonly unit: string; readonly pack: CompiledPack },
): readonly string[] {
  const whole = pack.types.some(({ links }) =>
    [...links.values()].some(({ to, definition }) => to === of && definition.over === 'all'),
  );
  return [nameOf({ of, unit }), ...(whole ? [nameOf({ of, unit: '' })] : [])];
}

async function selectNear(rows: Rows, ids: readonly string[]): Promise<readonly Row[]> {
  const given = sql`${[...ids]}::text[]`;
  // A union, and not conditions with "or": those would have every record of the jurisdiction looked at.
  const found = await sql<Row>`
    select id, type, pack_version as "packVersion", unit_id as "unitId" from record
    where id in (select unnest(${given})
      union select to_id from record_link where from_id = any(${given})
      union select from_id from record_link where to_id = any(${given}))`.execute(rows);
  return found.rows;
}

type Looking = { readonly row: Row; readonly near: readonly Row[]; readonly pack: CompiledPack };

/** Where the guards of a type look for records that are not linked by hand, from the record or one link away. */
function readingsOf(type: CompiledType, { row, near, pack }: Looking): readonly Reading[] {
  const readings: Reading[] = [];
  for (const [key, next] of type.lookedAt.links) {
    const end = type.links.get(key);
    if (end && end.definition.over !== 'link')
      readings.push(placeOf(end.definition.over, end.to, row.unitId));
    for (const far of near.filter((each) => next.size > 0 && each.type === end?.to)) {
      for (const further of next) {
        const beyond = pack.type(far.type)?.links.get(further);
        if (beyond && beyond.definition.over !== 'link')
          readings.push(placeOf(beyond.definition.over, beyond.to, far.unitId));
      }
    }
  }
  return readings;
}

function placeOf(over: string, of: string, unit: string): Reading {
  return { of, unit: over === 'sameUnit' ? unit : '' };
}

function nameOf({ of, unit }: Reading): string {
  return `${of} ${unit}`;
}

async function lockNames(
  { jurisdiction }: Context,
  rows: Rows,
  names: ReadonlyMap<string, 'own' | 'shared'>,
): Promise<void> {
  const locks = [...names.keys()].toSorted().map((name) => {
    const key = sql`hashtextextended(${`${jurisdiction} ${name}`}, 0)`;
    return names.get(name) === 'own'
      ? sql`pg_advisory_xact_lock(${key})`
      : sql`pg_advisory_xact_lock_shared(${key})`;
  });
  await sql`select ${sql.join(locks)}`.execute(rows);
}
