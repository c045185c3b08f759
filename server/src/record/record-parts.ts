import DataLoader from 'dataloader';
import { type RawBuilder, sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { perContext } from '../context/per-context.ts';
import { forgetLater } from './loader.ts';

/** What belongs to records, of one kind. */
type Part = {
  /** Another for each kind. */
  readonly name: string;
  /** Selects the rows of the record `asked.id`, in their order; instants by {@link instant}. */
  readonly rows: RawBuilder<unknown>;
};

type PartLoader<Row> = (context: Context) => { readonly load: (record: string) => Promise<readonly Row[]> };

/**
 * Reads what belongs to records; kinds that are asked for together are read in one statement, for a page asks for
 * nearly all of them. What a row looks like is the word of whoever wrote its query.
 */
export function partLoader<Row>(part: Part): PartLoader<Row>;
export function partLoader(part: Part): PartLoader<unknown> {
  return perContext((context) => ({ load: (record) => parts(context).load({ part, record }) }));
}

/** An instant within a part as rows have it elsewhere: JSON would give it another form. */
export function instant(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

type Asked = { readonly part: Part; readonly record: string };

const parts = perContext((context) => {
  const loader = new DataLoader<Asked, readonly unknown[], string>((asked) => readParts(context, asked), {
    cacheKeyFn: ({ part, record }) => `${part.name} ${record}`,
  });
  forgetLater(context, loader);
  return loader;
});

type FoundRow = Readonly<Record<string, readonly unknown[]>> & { readonly record: readonly string[] };

async function readParts(
  context: Context,
  asked: readonly Asked[],
): Promise<readonly (readonly unknown[])[]> {
  const kinds = [...new Map(asked.map(({ part }) => [part.name, part])).values()];
  const records = [...new Set(asked.map(({ record }) => record))];
  const [one, ...others] = records;
  // Of one record the database knows what it costs whichever it is, and keeps its plan.
  const from =
    others.length === 0
      ? sql`(select ${one}::text as id) as asked`
      : sql`unnest(${records}::text[]) as asked (id)`;
  const selected = kinds.map(
    ({ name, rows }) => sql`(select coalesce(json_agg(part), '[]') from (${rows}) part) as ${sql.id(name)}`,
  );
  const found = await context.read((rows) =>
    sql<FoundRow>`select array[asked.id] as record, ${sql.join(selected)} from ${from}`.execute(rows),
  );
  const byRecord = new Map(found.rows.map((row) => [row.record[0], row]));
  return asked.map(({ part, record }) => byRecord.get(record)?.[part.name] ?? []);
}
