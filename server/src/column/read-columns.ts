import { type RawBuilder, sql } from 'kysely';
import { type Rows } from '../storage/rows.ts';
import { type Cell, type ColumnSource } from './column.ts';

/** What is read: of which records, what is new since when, and the columns that are not there at all yet. */
export type Reading = {
  readonly jurisdiction: string;
  readonly type: string;
  /** The moment that the known columns are of; null where there are none. */
  readonly since: string | null;
  readonly known: readonly ColumnSource[];
  readonly missing: readonly ColumnSource[];
};

/** Values of some records: by column, in the order of the records. */
export type Part = { readonly records: readonly string[]; readonly cells: readonly (readonly Cell[])[] };

/** All of one moment. */
export type ReadColumns = {
  readonly snapshot: string;
  /** Records that have changed, some of which may be gone. */
  readonly changed: readonly string[];
  /** Of these, the known columns. */
  readonly fresh: readonly Part[];
  /** Of all records, the missing columns. */
  readonly whole: readonly Part[];
};

/** With more changes than this, to read all again is quicker. */
export const MOST_CHANGED = 5000;
/** More records than this are left to the database. */
export const MOST_RECORDS = 1_000_000;
/** So many records come together, and others are served before the next. */
const TOGETHER = 2048;

type Row = Part & { readonly part: 'changed' | 'fresh' | 'whole'; readonly snapshot: string };

/** Reads by one statement, so that all of it is of one moment. */
export async function readColumns(rows: Rows, reading: Reading): Promise<ReadColumns> {
  const { known, missing } = reading;
  const parts = [
    sql`select pg_current_snapshot()::text as snapshot, 'changed' as part,
      (select coalesce(json_agg(id), '[]') from touched) as records, '[]'::json as cells`,
    ...(reading.since !== null && known.length > 0 ? [freshPart(reading)] : []),
    ...(missing.length > 0 ? [wholePart(reading)] : []),
  ];
  const { rows: found } = await sql<Row>`with touched as materialized (${touched(reading)})
    ${sql.join(parts, sql` union all `)}`.execute(rows);
  const of = (wanted: Row['part']) => found.filter(({ part }) => part === wanted);
  const [told] = of('changed');
  if (!told) throw new Error('the database does not tell the moment');
  return { snapshot: told.snapshot, changed: told.records, fresh: of('fresh'), whole: of('whole') };
}

function touched({ jurisdiction, type, since }: Reading): RawBuilder<unknown> {
  if (since === null) return sql`select ''::text as id where false`;
  return sql`select distinct record_id as id from changed_record
    where jurisdiction = ${jurisdiction} and type = ${type} and xid >= pg_snapshot_xmin(${since}::pg_snapshot)
      and not pg_visible_in_snapshot(xid, ${since}::pg_snapshot) limit ${sql.lit(MOST_CHANGED + 1)}`;
}

function freshPart({ jurisdiction, type, known }: Reading): RawBuilder<unknown> {
  return sql`select * from (select null, 'fresh', json_agg(record.id), ${cellsOf(known)}
    from touched join record on record.jurisdiction = ${jurisdiction} and record.id = touched.id
      and record.type = ${type} ${answersBeside(known, { jurisdiction, type })}
    having count(*) > 0) fresh`;
}

/** In the order of an index, through which all that is asked for lies side by side. */
function wholePart({ jurisdiction, type, missing }: Reading): RawBuilder<unknown> {
  const values = missing.map((source, at) => sql`${valueOf(source, at)} as ${sql.ref(`c${at}`)}`);
  const cells = missing.map((_, at) => sql`json_agg(${sql.ref(`c${at}`)})`);
  return sql`select * from (select null, 'whole', json_agg(id), json_build_array(${sql.join(cells)}) from (
    select record.id, row_number() over (order by record.id) / ${sql.lit(TOGETHER)} as place, ${sql.join(values)}
    from record ${answersBeside(missing, { jurisdiction, type })}
    where record.jurisdiction = ${jurisdiction} and record.type = ${type}
    limit ${sql.lit(MOST_RECORDS + 1)}) each group by place) whole`;
}

function cellsOf(sources: readonly ColumnSource[]): RawBuilder<unknown> {
  return sql`json_build_array(${sql.join(sources.map((source, at) => sql`json_agg(${valueOf(source, at)})`))})`;
}

/** The rows of the first answers at the paths of these columns. */
function answersBeside(
  sources: readonly ColumnSource[],
  { jurisdiction, type }: Pick<Reading, 'jurisdiction' | 'type'>,
): RawBuilder<unknown> {
  const joins = sources.flatMap((source, at) => {
    if (source.of === 'record') return [];
    const column = (name: string) => sql.ref(`v${at}.${name}`);
    return [
      sql`left join reported ${sql.ref(`v${at}`)} on ${column('jurisdiction')} = ${jurisdiction}
        and ${column('record_id')} = record.id and ${column('type')} = ${type}
        and ${column('path')} = ${source.path} and ${column('item')} = 0`,
    ];
  });
  return joins.length === 0 ? sql`` : sql.join(joins, sql` `);
}

const DAYS = sql`date '1970-01-01'`;

function valueOf(source: ColumnSource, at: number): RawBuilder<unknown> {
  if (source.of === 'answer') {
    const value = sql.ref(`v${at}.${source.as}`);
    return source.as === 'day' ? sql`${value} - ${DAYS}` : value;
  }
  switch (source.name) {
    case 'state':
      return sql`record.state`;
    case 'unit':
      return sql`record.unit_id`;
    case 'createdOn':
      return sql`(record.created_at at time zone 'Asia/Shanghai')::date - ${DAYS}`;
    case 'stateSince':
      return sql`(record.state_since at time zone 'Asia/Shanghai')::date - ${DAYS}`;
  }
}
