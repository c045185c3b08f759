import { type ReadKind, type ReadPath } from '@lixiang/schema';
import { type RawBuilder, sql } from 'kysely';
import { type Rows } from '../../../server/src/storage/rows.ts';

/**
 * What the generated records report, by SQL, path by path, as the product writes it record by record; `compareReported`
 * holds it against the product's own words.
 */
export async function generateReported(rows: Rows, type: string, paths: readonly ReadPath[]): Promise<void> {
  await sql`set local session_replication_role = replica`.execute(rows);
  const { rows: indexes } = await sql<{ readonly name: string; readonly definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'reported' and indexname <> 'reported_pkey'`.execute(rows);
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(rows);
  for (const path of paths) {
    const { from, value, item } = sourceOf(path);
    await sql`insert into reported (jurisdiction, record_id, type, path, item, word, number, day)
      select source.jurisdiction, source.record_id, ${type}, ${path.path}, ${item}, ${asWord(path.kind, value)},
        ${asNumber(path.kind, value)}, ${asDay(path.kind, value)}
      from ${from} where ${value} is not null
      on conflict do nothing`.execute(rows);
  }
  // To sort once is quicker than to insert two million times.
  for (const { definition } of indexes) await sql.raw(definition).execute(rows);
}

type Source = {
  readonly from: RawBuilder<unknown>;
  readonly value: RawBuilder<unknown>;
  readonly item: RawBuilder<unknown>;
};

/** Where the answers at a path stand; handed in first and last are the same in what is generated. */
function sourceOf({ path, table, many }: ReadPath): Source {
  const [document = '', ...steps] = path.split('.');
  const answers =
    document === 'facts'
      ? sql`(select jurisdiction, id as record_id, facts as "values" from record where type = 'project') source`
      : sql`(select jurisdiction, record_id, "values" from submission
          where document_key = ${sql.lit(document)} and sequence = 1) source`;
  const [first = '', inner = ''] = steps;
  if (table !== null)
    return {
      from: sql`${answers}, jsonb_array_elements(source.values -> ${sql.lit(first)}) with ordinality as each (row, place)`,
      value: sql`each.row ->> ${sql.lit(inner)}`,
      item: sql`each.place - 1`,
    };
  if (many)
    return {
      from: sql`${answers}, jsonb_array_elements_text(source.values -> ${sql.lit(first)}) with ordinality as each (word, place)`,
      value: sql`each.word`,
      item: sql`each.place - 1`,
    };
  return { from: answers, value: sql`source.values #>> ${sql.lit(`{${steps.join(',')}}`)}`, item: sql`0` };
}

const NUMBERS: ReadonlySet<ReadKind> = new Set(['integer', 'decimal', 'money', 'percent', 'year']);
const DAYS: ReadonlySet<ReadKind> = new Set(['date', 'month']);

function asNumber(kind: ReadKind, value: RawBuilder<unknown>): RawBuilder<unknown> {
  return NUMBERS.has(kind) ? sql`(${value})::bigint` : sql`null`;
}

function asDay(kind: ReadKind, value: RawBuilder<unknown>): RawBuilder<unknown> {
  return DAYS.has(kind) ? sql`left(${value} || '-01', 10)::date` : sql`null`;
}

function asWord(kind: ReadKind, value: RawBuilder<unknown>): RawBuilder<unknown> {
  return NUMBERS.has(kind) || DAYS.has(kind) ? sql`null` : sql`${value}`;
}
