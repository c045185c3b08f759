import { memberName, readWhere } from '@lixiang/schema';
import { type RawBuilder, sql } from 'kysely';
import { dateOfLaw } from '../shared/clock.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { DomainError } from '../shared/domain-error.ts';
import { likePattern } from '../shared/like-pattern.ts';
import { type Rows } from '../storage/rows.ts';
import { beyond, orderColumns, orderSql, placeOf, type OrderBy } from './record-order.ts';
import { type Reader, type ReadRecord } from './reader.ts';
import { readColumns, readFrom, recordsOf, type RecordRow } from './select-records.ts';
import { atEndHolds, endNamed, filterableEnds } from './linked-condition.ts';
import { type TypeOfPack, typeOfPack } from './type-of-pack.ts';
import { visible } from './visible.ts';
import { type Wanted } from './wanted.ts';
import { sound, whereSql } from './where-sql.ts';

export type Filter = { readonly where?: unknown; readonly search?: string | null };
export type ListArgs = Filter & {
  readonly first: number;
  readonly after?: string | null;
  readonly orderBy?: readonly OrderBy[] | null;
};

type Placed = { readonly place: readonly (string | null)[] };

/** A page of records that the reader sees. */
export async function listRead(
  reader: Reader,
  type: TypeOfPack,
  { args, wanted }: { readonly args: ListArgs; readonly wanted: Wanted },
): Promise<Page<ReadRecord>> {
  const { context } = reader;
  const columns = orderColumns(type.paths, args.orderBy ?? []);
  const limit = rowsToFetch(args.first);
  const after = decodeCursor(args.after, columns.length);
  const { rows } = await context.read(async (all) =>
    sql<RecordRow & Placed>`
      select ${readColumns(type, wanted)}, ${placeOf(columns)} as place
      from ${readFrom(type, wanted)}
      where ${await matching(reader, all, { type, filter: args })}
        ${after ? sql`and ${beyond(columns, after)}` : sql``}
      order by ${orderSql(columns)} limit ${limit}`.execute(all),
  );
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
  const parts = [
    sql<boolean>`record.type = ${type.key}`,
    await visible(reader, rows, type.key),
    conditionOf(reader, { type, seen: await visible(reader, rows), where, within: null }),
  ];
  const sought = search?.trim() ?? '';
  if (sought !== '') {
    const like = likePattern(sound(sought));
    parts.push(sql`(record.title ilike ${like} or record.number ilike ${like}
      or record.unit_id in (select named.id from organisation named where named.name ilike ${like}))`);
  }
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

type Narrowing = {
  readonly type: TypeOfPack;
  /** That a record of whatever type is seen. */
  readonly seen: RawBuilder<boolean>;
  readonly where: unknown;
  /** The link that it is the other end of; from there no other is followed. */
  readonly within: string | null;
};

/** A filter that people or programs write holds few filters within filters. */
const DEEPEST = 40;

function requireShallow(where: unknown): void {
  let level: readonly unknown[] = [where];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw DomainError.limitExceeded('筛选条件嵌套过深，请减少层次后重试。');
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []));
  }
}

/** What a filter says; of linked records only those count that the reader sees. */
function conditionOf(reader: Reader, { type, seen, where, within }: Narrowing): RawBuilder<boolean> {
  const { jurisdiction, clock } = reader.context;
  requireShallow(where);
  const links = new Set(within === null ? filterableEnds(type).map(({ key }) => memberName(key)) : []);
  const { condition, faults } = readWhere(type.all, where, links);
  const [fault] = faults;
  if (fault && within !== null && endNamed(type, fault.name))
    throw DomainError.invalidInput(`按关联事项筛选只能到一层：“${within}”之内不能再用“${fault.name}”。`);
  if (fault) throw DomainError.invalidInput(`筛选条件“${fault.name}”不存在。`);
  const linked = (name: string, inner: unknown): RawBuilder<boolean> => {
    const end = endNamed(type, name);
    const recordType = type.pack.recordTypes.find(({ key }) => key === end?.to);
    if (!end || !recordType) throw DomainError.invalidInput(`筛选条件“${name}”不存在。`);
    const target = typeOfPack(type.pack, recordType);
    const held = conditionOf(reader, { type: target, seen, where: inner, within: name });
    return atEndHolds(end, jurisdiction, sql`${seen} and ${held}`);
  };
  return whereSql(condition, { jurisdiction, type: type.key, today: dateOfLaw(clock()), linked });
}
