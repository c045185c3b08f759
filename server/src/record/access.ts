import { type RawBuilder, sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { perContext } from '../context/per-context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { readingOf } from '../procedure/readers.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { actorOf } from './load-situations.ts';
import { loadAllPacks } from './packs.ts';
import { readAs } from './read-as.ts';

/**
 * The condition on rows of `record` that whoever asks may read them; nothing may be read that it does not name. Where
 * only records of one type are asked for, it says no more than these need.
 */
export async function readable(context: Context, rows: Rows, type?: string): Promise<RawBuilder<boolean>> {
  const kept = conditions(context);
  const known = kept.get(type) ?? conditionFor(context, await loadAllPacks(context, rows), type);
  kept.set(type, known);
  return known;
}

/** Whether whoever asks may read every record of a type, under whichever version it stands. */
export async function readsEvery(context: Context, rows: Rows, type: string): Promise<boolean> {
  const { organisation, positions } = actorOf(context);
  if (!organisation) return false;
  const read = (await loadAllPacks(context, rows)).flatMap(({ types }) =>
    types.filter(({ recordType }) => recordType.key === type),
  );
  return (
    read.length > 0 && read.every((each) => readingOf(each, { organisation, positions }) === 'everything')
  );
}

/** Worked out once for each request. */
const conditions = perContext(() => new Map<string | undefined, RawBuilder<boolean>>());

function conditionFor(
  context: Context,
  packs: readonly CompiledPack[],
  asked: string | undefined,
): RawBuilder<boolean> {
  const { organisation, positions } = actorOf(context);
  if (!organisation) return sql<boolean>`false`;
  const read = packs.flatMap((pack) =>
    pack.types
      .filter(({ recordType }) => asked === undefined || recordType.key === asked)
      .map((type) => ({ pack, type, reading: readingOf(type, { organisation, positions }) })),
  );
  const whole = read.filter(({ reading }) => reading === 'everything');
  if (read.length > 0 && whole.length === read.length) return sql<boolean>`true`;
  // Where there is but one type, the versions say it all.
  const wholly =
    asked === undefined
      ? sql`record.type || ' ' || record.pack_version = any(${whole.map(typeAndVersion)})`
      : sql`(record.type = ${asked} and record.pack_version = any(${whole.map(({ pack }) => pack.version)}))`;
  const narrowed = read.flatMap(({ pack, type, reading }) =>
    reading === 'everything'
      ? []
      : reading.flatMap((actor) => readAs(actor, { pack, type, own: organisation.id }) ?? []),
  );
  return sql<boolean>`(
    ${wholly}
    or record.unit_id = ${organisation.id}
    or record.unit_id in (select ward.id from organisation ward where ward.authority_id = ${organisation.id})
    or exists (select 1 from record_party party where party.jurisdiction = record.jurisdiction
      and party.record_id = record.id and party.organisation_id = ${organisation.id}
      and party.role in ('named', 'filed'))
    ${sql.join(
      narrowed.map((condition) => sql`or ${condition}`),
      sql` `,
    )})`;
}

/** Refuses as if there were no such record, unless whoever asks may read it. */
export async function requireReadable(context: Context, rows: Rows, id: string): Promise<void> {
  const condition = await readable(context, rows);
  const found = await rows
    .selectFrom('record')
    .select('record.id')
    .where('record.id', '=', id)
    .where(condition)
    .executeTakeFirst();
  if (!found) throw DomainError.notFound();
}

/**
 * Like {@link requireReadable}, and keeps everybody else from changing the records until the transaction ends; always
 * in one order, so that two who want the same ones wait for each other instead of blocking each other.
 */
export async function lockReadable(context: Context, rows: Rows, ...ids: readonly string[]): Promise<void> {
  const condition = await readable(context, rows);
  const found = await rows
    .selectFrom('record')
    .select('record.id')
    .where('record.id', 'in', ids)
    .where(condition)
    .orderBy('record.id')
    .forUpdate()
    .execute();
  if (found.length < new Set(ids).size) throw DomainError.notFound();
}

type OfPack = { readonly pack: CompiledPack; readonly type: CompiledType };

function typeAndVersion({ pack, type }: OfPack): string {
  return `${type.recordType.key} ${pack.version}`;
}
