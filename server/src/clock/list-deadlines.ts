import { type RawBuilder, sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { readable } from '../record/access.ts';
import { isOpen, isOwedBy } from '../record/open-clocks.ts';
import { loadAll } from '../record/loader.ts';
import { recordLoader } from '../record/record-rows.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { countRows } from '../storage/count-rows.ts';
import { type Rows } from '../storage/rows.ts';
import { viewClocks } from './clock-view.ts';
import { type Deadline } from './clock.type.ts';
import { reckoned } from '../record/stored-clocks.ts';

export type DeadlineQuestion = {
  readonly first: number;
  readonly after: string | null;
  readonly mine: boolean | null;
  readonly late: boolean | null;
  readonly until: string | null;
};

/** After every day that can be written: what is owed without a day comes last. */
const NO_DAY = '9999-12-31';
const dueOrNone = sql<string>`coalesce(clock.due_on, ${NO_DAY}::date)`;

/** What is to be met and is not, of the records that the viewer may read; the earliest due first. */
export async function listDeadlines(context: Context, question: DeadlineQuestion): Promise<Page<Deadline>> {
  const limit = rowsToFetch(question.first);
  const after = decodeCursor(question.after, 4);
  const found = await context.read(async (rows) => {
    const open = (await selectOpen(context, rows, question)).selectAll('clock').select(reckoned);
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
  const records = await loadAll(
    recordLoader(context),
    found.map((row) => row.record_id),
  );
  const deadlines = await Promise.all(
    found.map(async (row, place) => {
      const record = records[place];
      const [clock] = record ? await viewClocks(context, record, [row]) : [];
      return record && clock ? [{ row, record, clock }] : [];
    }),
  );
  return pageOf({
    rows: deadlines.flat(),
    first: question.first,
    position: ({ row }) => [row.due_on ?? NO_DAY, row.record_id, row.key, row.period],
    node: ({ record, clock }) => ({ record, clock }),
    total: () =>
      context.read(async (rows) =>
        countRows((await selectOpen(context, rows, question)).select('clock.key')),
      ),
  });
}

async function selectOpen(context: Context, rows: Rows, { mine, late, until }: DeadlineQuestion) {
  const today = dateOfLaw(context.clock());
  const conditions: RawBuilder<boolean>[] = [await readable(context, rows), isOpen];
  if (mine === true) conditions.push(isOwedBy(context.actor.organisationId));
  if (late === true) conditions.push(sql`clock.earliest_on < ${today}::date and not clock.provisional`);
  if (until !== null) conditions.push(sql`clock.due_on <= ${until}::date`);
  return rows
    .selectFrom('clock')
    .innerJoin('record', 'record.id', 'clock.record_id')
    .where(sql<boolean>`${sql.join(conditions, sql` and `)}`);
}
