import type pg from 'pg';

/** What follows from handing a project in, beside the act itself: kept once, since the projects are copies. */
type Derived = {
  readonly entry: {
    readonly type: string;
    readonly title: unknown;
    readonly text: unknown;
    readonly items: unknown;
  };
  readonly terms: readonly string[];
  readonly weights: readonly number[];
  readonly rows: Readonly<Record<(typeof TABLES)[number], readonly Readonly<Record<string, unknown>>[]>>;
};

/** Tables whose rows say nothing of their own: what is reported, how the catalogue stands, what falls due when. */
const TABLES = ['reported', 'examined_document', 'clock'] as const;

let kept: Derived | undefined;

/** Writes the rows that make a project found, reported and due, as they stand for one that was handed in before. */
export async function writeDerived(client: pg.PoolClient, jurisdiction: string, id: unknown): Promise<void> {
  kept ??= await readDerived(client, jurisdiction);
  const { entry, terms, weights, rows } = kept;
  await client.query('select doc from similarity_entry where jurisdiction = $1 and record_id = $2', [
    jurisdiction,
    id,
  ]);
  const written = await client.query(
    `insert into similarity_entry (jurisdiction, record_id, type, title, "text", items)
      values ($1, $2, $3, $4, $5, $6) on conflict (jurisdiction, record_id) do update
      set title = excluded.title, "text" = excluded."text", items = excluded.items returning doc`,
    [
      jurisdiction,
      id,
      entry.type,
      JSON.stringify(entry.title),
      JSON.stringify(entry.text),
      JSON.stringify(entry.items),
    ],
  );
  await client.query(
    `insert into similarity_posting (jurisdiction, term, doc, weight)
      select $1, each.term, $2, each.weight from unnest($3::text[], $4::smallint[]) as each(term, weight)`,
    [jurisdiction, written.rows[0]?.doc, terms, weights],
  );
  for (const table of TABLES) {
    await client.query(`delete from ${table} where jurisdiction = $1 and record_id = $2`, [jurisdiction, id]);
    await client.query(
      `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows[table].map((row) => Object.assign({}, row, { record_id: id })))],
    );
  }
}

async function readDerived(client: pg.PoolClient, jurisdiction: string): Promise<Derived> {
  const entries = await client.query(
    `select record_id, doc, type, title, "text", items from similarity_entry
      where jurisdiction = $1 and type = 'project' order by doc desc limit 1`,
    [jurisdiction],
  );
  const [entry] = entries.rows;
  if (!entry) throw new Error('no project has been handed in before');
  const postings = await client.query(
    'select term, weight from similarity_posting where jurisdiction = $1 and doc = $2',
    [jurisdiction, entry.doc],
  );
  const of = async (table: (typeof TABLES)[number]) =>
    (
      await client.query(
        `select to_jsonb(t) as row from ${table} t where jurisdiction = $1 and record_id = $2`,
        [jurisdiction, entry.record_id],
      )
    ).rows.map(({ row }) => row);
  return {
    entry,
    terms: postings.rows.map(({ term }) => term),
    weights: postings.rows.map(({ weight }) => weight),
    rows: {
      reported: await of('reported'),
      examined_document: await of('examined_document'),
      clock: await of('clock'),
    },
  };
}
