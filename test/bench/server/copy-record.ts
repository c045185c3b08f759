import { sql } from 'kysely';
import { type Rows } from '../../../server/src/storage/rows.ts';

/** Tables whose rows belong to one record, each after those that it points to. */
const PARTS = [
  'record_party',
  'document',
  'event',
  'submission',
  'file',
  'point',
  'filing',
  'opinion',
  'draw',
  'notice',
] as const;

/** Columns that hold an id of something that is copied too. */
const COPIED_IDS = ['id', 'record_id', 'event_id', 'caused_by'];

/**
 * Copies a record and all that belongs to it so many times over, by SQL as the tables' owner; answers the ids of
 * the copies. The end of each id, which is random, gives way to the number of the copy.
 */
export async function copyRecord(rows: Rows, record: string, count: number): Promise<readonly string[]> {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  await copyRows(rows, { table: 'record', of: sql`original.id = ${record}`, count });
  for (const table of PARTS) {
    await copyRows(rows, { table, of: sql`original.record_id = ${record}`, count });
  }
  return numbers.map((copy) => `${record.slice(0, 24)}${copy.toString(16).padStart(12, '0')}`);
}

type Copying = {
  readonly table: 'record' | (typeof PARTS)[number];
  readonly of: ReturnType<typeof sql>;
  readonly count: number;
};

async function copyRows(rows: Rows, { table, of, count }: Copying): Promise<void> {
  const { rows: columns } = await sql<{ readonly name: string }>`
    select column_name as name from information_schema.columns
    where table_name = ${table} and table_schema = current_schema() order by ordinal_position`.execute(rows);
  const names = columns.map(({ name }) => name);
  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(names.map((name) => copied(name)))}
    from ${sql.table(table)} as original, generate_series(1, ${count}) as copy where ${of}`.execute(rows);
  // Or the checks of what points to these rows would go on as planned when there were none.
  await sql`analyze ${sql.table(table)}`.execute(rows);
}

function copied(name: string) {
  const column = sql.ref(`original.${name}`);
  if (COPIED_IDS.includes(name)) return copiedId(column);
  switch (name) {
    case 'file_ids':
      return sql`coalesce((select jsonb_agg(${copiedId(sql`each.id`)} order by place)
        from jsonb_array_elements_text(original.file_ids) with ordinality as each (id, place)), '[]')`;
    case 'number':
      return sql`${column} || '-' || copy`;
    case 'title':
      return sql`${column} || copy`;
    case 'updated_at':
    case 'state_since':
      return sql`${column} + copy * interval '1 minute'`;
    default:
      return column;
  }
}

function copiedId(id: ReturnType<typeof sql>) {
  return sql`left(${id}, 24) || lpad(to_hex(copy), 12, '0')`;
}
