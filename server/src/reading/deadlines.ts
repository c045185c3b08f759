import { sql } from 'kysely';
import { viewClocks } from '../clock/clock-view.ts';
import { reckoned } from '../record/stored-clocks.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { countRows } from '../storage/count-rows.ts';
import { type Rows } from '../storage/rows.ts';
import { isLate } from './belongings.ts';
import { clocksAre } from './clock-condition.ts';
import { type Filter, matching } from './list-records.ts';
import { type TypeOfPack } from './type-of-pack.ts';
import { type Reader } from './reader.ts';
import { wordStanding } from './wording.ts';

export type DeadlineArgs = Filter & {
  readonly first: number;
  readonly after?: string | null;
  readonly keys?: readonly string[] | null;
  readonly late?: boolean | null;
  readonly due?: Readonly<Record<string, unknown>> | null;
};

const NO_DAY = '9999-12-31';
const dueOrNone = sql<string>`coalesce(clock.due_on, ${NO_DAY}::date)`;

/** What is to be met and is not, of records of one type that the reader sees; the earliest due first. */
export async function deadlinesOf(
  reader: Reader,
  type: TypeOfPack,
  args: DeadlineArgs,
): Promise<Page<unknown> & { readonly days: () => Promise<readonly DeadlineDay[]> }> {
  const { context } = reader;
  const limit = rowsToFetch(args.first);
  const after = decodeCursor(args.after, 4);
  const found = await context.read(async (rows) => {
    const open = (await selectOpen(reader, rows, { type, args }))
      .selectAll('clock')
      .select(reckoned)
      .select(['record.number', 'record.title', 'record.type', 'record.pack_version as packVersion']);
    const beyond = after
      ? open.where(
          sql<boolean>`(${dueOrNone}, clock.record_id, clock.key, clock.period)
            > (${after[0]}::date, ${after[1]}::text, ${after[2]}::text, ${after[3]}::integer)`,
        )
      : open;
    return await beyond
      .orderBy(dueOrNone)
      .orderBy('clock.record_id')
      .orderBy('clock.key')
      .orderBy('clock.period')
      .limit(limit)
      .execute();
  });
  const nodes = await Promise.all(
    found.map(async (row) => {
      const [clock] = await viewClocks(context, row, [row]);
      const record = { id: row.record_id, type: row.type, number: row.number, title: row.title };
      return {
        key: row.key,
        name: clock?.name ?? row.key,
        due: row.due_on,
        late: isLate(clock?.standing ?? ''),
        standing: wordStanding(clock?.standing ?? 'undecided'),
        record,
        place: [row.due_on ?? NO_DAY, row.record_id, row.key, row.period],
      };
    }),
  );
  const page = pageOf({
    rows: nodes,
    first: args.first,
    position: ({ place }) => place,
    node: (node) => node,
    total: () =>
      context.read(async (rows) =>
        countRows((await selectOpen(reader, rows, { type, args })).select('clock.key')),
      ),
  });
  return { ...page, days: () => daysOf(reader, type, args) };
}

export type DeadlineDay = { readonly day: string | null; readonly count: number; readonly late: number };

/** More days than that no calendar shows. */
const MOST_DAYS = 400;

/** How many are due on each day, whatever page is asked for. */
async function daysOf(reader: Reader, type: TypeOfPack, args: DeadlineArgs): Promise<readonly DeadlineDay[]> {
  const late = clocksAre({ late: true }, dateOfLaw(reader.context.clock()));
  return await reader.context.read(async (rows) =>
    (await selectOpen(reader, rows, { type, args }))
      .select('clock.due_on as day')
      .select(sql<number>`count(*)::int`.as('count'))
      .select(sql<number>`(count(*) filter (where ${late}))::int`.as('late'))
      .groupBy('clock.due_on')
      .orderBy('clock.due_on')
      .limit(MOST_DAYS)
      .execute(),
  );
}

async function selectOpen(
  reader: Reader,
  rows: Rows,
  { type, args }: { readonly type: TypeOfPack; readonly args: DeadlineArgs },
) {
  const { keys: key, late, due } = args;
  return rows
    .selectFrom('clock')
    .innerJoin('record', 'record.id', 'clock.record_id')
    .where(await matching(reader, rows, { type, filter: args }))
    .where(clocksAre({ key, late, due }, dateOfLaw(reader.context.clock())));
}
