import { type Pack, type ReadPath, readPathsOf, type RecordType, readWhere } from '@lixiang/schema';
import { type RawBuilder, sql } from 'kysely';
import { dateOfLaw } from '../shared/clock.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { DomainError } from '../shared/domain-error.ts';
import { likePattern } from '../shared/like-pattern.ts';
import { type Rows } from '../storage/rows.ts';
import { beyond, orderColumns, orderSql, placeOf, type OrderBy } from './record-order.ts';
import { type Reader, type ReadRecord } from './reader.ts';
import { recordsOf, selectRecords } from './select-records.ts';
import { visible } from './visible.ts';
import { type Wanted } from './wanted.ts';
import { sound, whereSql } from './where-sql.ts';

/** One type of record of a pack, with what of it can be compared. */
export type TypeOfPack = {
  readonly pack: Pack;
  readonly recordType: RecordType;
  readonly key: string;
  /** A type without a procedure hands nothing in: what is written is what counts. */
  readonly keepsWritten: boolean;
  readonly paths: ReadonlyMap<string, ReadPath>;
};

/** A record type as the read API goes about it. */
export function typeOfPack(pack: Pack, recordType: RecordType): TypeOfPack {
  const paths = new Map(readPathsOf(pack, recordType).map((path) => [path.path, path]));
  const keepsWritten = recordType.procedure === undefined;
  return { pack, recordType, key: recordType.key, keepsWritten, paths };
}

export type Filter = { readonly where?: unknown; readonly search?: string | null };
export type ListArgs = Filter & {
  readonly first: number;
  readonly after?: string | null;
  readonly orderBy?: readonly OrderBy[] | null;
};

/** A page of records that the reader sees; `within` narrows it further. */
export async function listRead(
  reader: Reader,
  type: TypeOfPack,
  { args, wanted }: { readonly args: ListArgs; readonly wanted: Wanted },
): Promise<Page<ReadRecord>> {
  const { context } = reader;
  const columns = orderColumns(type.paths, args.orderBy ?? []);
  const limit = rowsToFetch(args.first);
  const after = decodeCursor(args.after, columns.length);
  const rows = await context.read(async (all) => {
    const asked = selectRecords(all, type, wanted)
      .select(placeOf(columns).as('place'))
      .where(await matching(reader, all, { type, filter: args }))
      .where(after ? beyond(columns, after) : sql<boolean>`true`)
      .limit(limit);
    return await asked.orderBy(orderSql(columns)).execute();
  });
  const records = await recordsOf(reader, type, rows);
  const places = new Map(rows.map((row) => [row.id, row.place]));
  return pageOf({
    rows: records,
    first: args.first,
    position: ({ id }) => places.get(id) ?? [],
    node: (record) => record,
    total: () => countRead(reader, type, args),
  });
}

async function countRead(reader: Reader, type: TypeOfPack, filter: Filter): Promise<number> {
  const { total } = await reader.context.read(async (rows) =>
    rows
      .selectFrom('record')
      .where(await matching(reader, rows, { type, filter }))
      .select((read) => read.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
  );
  return Number(total);
}

/** The condition on rows of `record` that they are of the type, seen by the reader, and what was asked for. */
export async function matching(
  reader: Reader,
  rows: Rows,
  { type, filter: { where, search } }: { readonly type: TypeOfPack; readonly filter: Filter },
): Promise<RawBuilder<boolean>> {
  const { condition, faults } = readWhere([...type.paths.values()], where);
  if (faults[0]) throw DomainError.invalidInput(`筛选条件“${faults[0].name}”不存在。`);
  const today = dateOfLaw(reader.context.clock());
  const parts = [
    sql<boolean>`record.type = ${type.key}`,
    await visible(reader, rows),
    whereSql(condition, { type: type.key, today }),
  ];
  const sought = search?.trim() ?? '';
  if (sought !== '') {
    const like = likePattern(sound(sought));
    parts.push(sql`(record.title ilike ${like} or record.number ilike ${like}
      or record.unit_id in (select named.id from organisation named where named.name ilike ${like}))`);
  }
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}
