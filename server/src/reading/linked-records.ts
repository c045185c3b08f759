import DataLoader from 'dataloader';
import { type RawBuilder, sql } from 'kysely';
import { perContext } from '../context/per-context.ts';
import { type LinkEnd } from '../procedure/link-end.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { type Filter, matching } from './list-records.ts';
import { type TypeOfPack } from './type-of-pack.ts';
import { type Reader, type ReadRecord } from './reader.ts';
import { readColumns, readFrom, recordsOf, type RecordRow } from './select-records.ts';
import { visible } from './visible.ts';
import { type Wanted } from './wanted.ts';

export type LinkArgs = Filter & { readonly first: number; readonly after?: string | null };

type Asked = {
  readonly target: TypeOfPack;
  readonly end: LinkEnd;
  readonly args: LinkArgs;
  readonly wanted: Wanted;
};

type Start = { readonly id: string; readonly unitId: string };

/** The records at the other end of a link, of all records that are asked for together in one statement. */
export async function recordsAtEnd(reader: Reader, asked: Asked, from: Start): Promise<Page<ReadRecord>> {
  const { args, end, wanted } = asked;
  const name = JSON.stringify([end.identity, end.outgoing, end.key, args, wanted]);
  const known = loaders(reader.context);
  const loader = known.get(name) ?? loaderOf(reader, asked);
  known.set(name, loader);
  const found = await loader.load(from);
  return pageOf({
    rows: found,
    first: args.first,
    position: ({ id }) => [id],
    node: (record) => record,
    total: async () => await countLoaderOf(reader, asked, name).load(from),
  });
}

type Records = DataLoader<Start, readonly ReadRecord[], string>;
type Counts = DataLoader<Start, number, string>;

const loaders = perContext(() => new Map<string, Records>());
const countLoaders = perContext(() => new Map<string, Counts>());
const byId = { cacheKeyFn: ({ id }: Start) => id };

function loaderOf(reader: Reader, { target, end, args, wanted }: Asked): Records {
  const limit = rowsToFetch(args.first);
  const after = decodeCursor(args.after, 1)?.[0] ?? null;
  return new DataLoader<Start, readonly ReadRecord[], string>(async (starts) => {
    const { rows } = await reader.context.read(async (all) =>
      sql<RecordRow & { readonly start: string }>`
        select start.id as start, found.*
        from ${startsOf(starts)} start
        cross join lateral (
          select ${readColumns(target, wanted)} from ${readFrom(target, wanted)}
          where ${atEnd(end)} and ${await matching(reader, all, { type: target, filter: args })}
            ${after === null ? sql`` : sql`and record.id > ${String(after)}`}
          order by record.id limit ${limit}) found`.execute(all),
    );
    const records = await recordsOf(reader, target, rows);
    const byStart = Map.groupBy(records, (_, index) => rows[index]?.start);
    return starts.map(({ id }) => byStart.get(id) ?? []);
  }, byId);
}

function countLoaderOf(reader: Reader, { target, end, args }: Asked, name: string): Counts {
  const known = countLoaders(reader.context);
  const loader =
    known.get(name) ??
    new DataLoader<Start, number, string>(async (starts) => {
      const rows = await reader.context.read(async (all) => {
        const counted = all
          .selectFrom('record')
          .where(atEnd(end))
          .where(await matching(reader, all, { type: target, filter: args }))
          .select((read) => read.fn.countAll<string>().as('total'));
        return await all
          .selectFrom(startsOf(starts).as('start'))
          .innerJoinLateral(counted.as('counted'), (join) => join.onTrue())
          .select(['start.id', 'counted.total'])
          .execute();
      });
      const totals = new Map(rows.map(({ id, total }) => [id, Number(total)]));
      return starts.map(({ id }) => totals.get(id) ?? 0);
    }, byId);
  known.set(name, loader);
  return loader;
}

function startsOf(starts: readonly Start[]): RawBuilder<{ readonly id: string; readonly unit: string }> {
  const rows = starts.map(({ id, unitId }) => ({ id, unit: unitId }));
  return sql`(select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (id text, unit text))`;
}

/** The condition on rows of `record` that they lie at the end of a link from `start`. */
function atEnd({ definition, identity, outgoing }: LinkEnd): RawBuilder<boolean> {
  if (definition.over === 'all') return sql`record.id <> start.id`;
  if (definition.over === 'sameUnit') return sql`(record.id <> start.id and record.unit_id = start.unit)`;
  return outgoing
    ? sql`record.id in (select link.to_id from record_link link
        where link.link_key = ${identity} and link.from_id = start.id)`
    : sql`record.id in (select link.from_id from record_link link
        where link.link_key = ${identity} and link.to_id = start.id)`;
}

/** A record by its id, all that are asked for together in one statement; null for all that the reader does not see. */
export async function recordById(
  reader: Reader,
  { type, wanted }: { readonly type: TypeOfPack; readonly wanted: Wanted },
  id: string,
): Promise<ReadRecord | null> {
  const name = JSON.stringify([type.key, wanted]);
  const known = singles(reader.context);
  const loader =
    known.get(name) ??
    new DataLoader<string, ReadRecord | null>(async (ids) => {
      const { rows } = await reader.context.read(async (all) =>
        sql<RecordRow>`
          select ${readColumns(type, wanted)} from ${readFrom(type, wanted)}
          where record.id = any(${ids}::text[]) and record.type = ${type.key}
            and ${await visible(reader, all, type.key)}`.execute(all),
      );
      const records = new Map((await recordsOf(reader, type, rows)).map((record) => [record.id, record]));
      return ids.map((each) => records.get(each) ?? null);
    });
  known.set(name, loader);
  return await loader.load(id);
}

const singles = perContext(() => new Map<string, DataLoader<string, ReadRecord | null>>());
