import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { viewClocks } from '../clock/clock-view.ts';
import { type Context } from '../context/context.ts';
import { perContext } from '../context/per-context.ts';
import { loaderOf } from '../record/loader.ts';
import { packOf } from '../record/packs.ts';
import { reckoned, type StoredClock } from '../record/stored-clocks.ts';
import { BY_CLOCK, CREATED } from '../record/wording.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { type Reader, type ReadRecord } from './reader.ts';
import { wordStanding } from './wording.ts';

type PageArgs = { readonly first: number; readonly after?: string | null };

type EventRow = {
  readonly record: string;
  readonly sequence: number;
  readonly at: string;
  readonly transition: string | null;
  readonly fromState: string | null;
  readonly toState: string;
  readonly actor: string | null;
  readonly organisation: string | null;
  readonly reason: string | null;
};

/** What has happened to a record, oldest first; of all records that are asked for together in one statement. */
export async function historyOf(
  { context }: Reader,
  record: ReadRecord,
  args: PageArgs,
): Promise<Page<unknown>> {
  const { first } = args;
  const after = Number(decodeCursor(args.after, 1)?.[0] ?? 0);
  const rows = await historyLoader(context, first, after).load(record.id);
  const transitions = (await packOf(context, record.packVersion)).type(record.type)?.procedure?.transitions;
  return pageOf({
    rows,
    first,
    position: ({ sequence }) => [sequence],
    node: ({ transition, actor, ...row }) => ({
      ...row,
      transition,
      actor: actor ?? BY_CLOCK,
      name:
        transition === null
          ? CREATED
          : (transitions?.find(({ key }) => key === transition)?.name ?? transition),
    }),
    total: async () => await eventCounts(context).load(record.id),
  });
}

/** A record's first acts, asked for before it is known whether there is such a record: both then travel together. */
export function preloadHistory({ context }: Reader, record: string, first: number): void {
  // Whoever is shown the record asks again, and is told what is wrong.
  historyLoader(context, first, 0)
    .load(record)
    .catch(() => undefined);
}

function historyLoader(
  context: Context,
  first: number,
  after: number,
): DataLoader<string, readonly EventRow[]> {
  const known = histories(context);
  const name = `${first} ${after}`;
  const loader =
    known.get(name) ??
    new DataLoader<string, readonly EventRow[]>(async (ids) => {
      const limit = rowsToFetch(first);
      const { rows } = await context.read((all) =>
        sql<EventRow>`select e.record_id as record, e.sequence, e.at, e.transition, e.from_state as "fromState",
            e.to_state as "toState", account.name as actor, organisation.name as organisation, e.reason
          from unnest(${ids}::text[]) as start (id)
          cross join lateral (select * from event where event.record_id = start.id and event.sequence > ${after}
            order by event.sequence limit ${limit}) e
          left join account on account.jurisdiction = e.jurisdiction and account.id = e.account_id
          left join organisation on organisation.jurisdiction = e.jurisdiction and organisation.id = e.organisation_id
          order by e.record_id, e.sequence`.execute(all),
      );
      const byRecord = Map.groupBy(rows, (row) => row.record);
      return ids.map((id) => byRecord.get(id) ?? []);
    });
  known.set(name, loader);
  return loader;
}

const histories = perContext(() => new Map<string, DataLoader<string, readonly EventRow[]>>());

const eventCounts = loaderOf<number>(async (context, ids) => {
  const found = await context.read((rows) =>
    rows
      .selectFrom('event')
      .select((read) => ['record_id as record', read.fn.countAll<string>().as('total')])
      .where('record_id', 'in', ids)
      .groupBy('record_id')
      .execute(),
  );
  return (id) => Number(found.find(({ record }) => record === id)?.total ?? 0);
});

/** The clocks of a record as they stand today, in the order of the pack. */
export async function clocksOf({ context }: Reader, record: ReadRecord): Promise<readonly unknown[]> {
  const clocks = await viewClocks(context, record, await clockLoader(context).load(record.id));
  return clocks.map(({ standing, key, name, period, from, due, provisional, metOn, daysLeft }) => {
    const late = isLate(standing);
    return {
      key,
      name,
      period,
      from,
      due,
      provisional,
      metOn,
      daysLeft,
      late,
      standing: wordStanding(standing),
    };
  });
}

/** Whether a clock that stands so is late. */
export function isLate(standing: string): boolean {
  return standing === 'late' || standing === 'gravelyLate' || standing === 'metLate';
}

const clockLoader = loaderOf<readonly StoredClock[]>(async (context, ids) => {
  const found = await context.read((rows) =>
    rows
      .selectFrom('clock')
      .selectAll()
      .select(reckoned)
      .where('record_id', 'in', ids)
      .orderBy('period')
      .execute(),
  );
  const byRecord = Map.groupBy(found, (row) => row.record_id);
  return (id) => byRecord.get(id) ?? [];
});

/** What of a record has been filed with offices, oldest first. */
export async function filingsOf({ context }: Reader, record: ReadRecord): Promise<readonly unknown[]> {
  const rows = await filingLoader(context).load(record.id);
  if (rows.length === 0) return [];
  const filings = (await packOf(context, record.packVersion)).type(record.type)?.procedure?.filings;
  return rows.map(({ key, at, offices, receipts, returnedAt }) => {
    const name = filings?.find((each) => each.key === key)?.name ?? key;
    return { key, name, at, offices, receipts, returned: returnedAt !== null };
  });
}

type FilingRow = {
  readonly key: string;
  readonly at: string;
  readonly offices: readonly string[];
  readonly receipts: readonly unknown[];
  readonly returnedAt: string | null;
};

const filingLoader = loaderOf<readonly FilingRow[]>(async (context, ids) => {
  const found = await context.read((rows) =>
    rows
      .selectFrom('filing')
      .innerJoin('event', 'event.id', 'filing.event_id')
      .select([
        'filing.record_id as record',
        'filing.key',
        'filing.offices',
        'filing.receipts',
        'filing.returned_at as returnedAt',
        'event.at',
      ])
      .where('filing.record_id', 'in', ids)
      .orderBy('filing.id')
      .execute(),
  );
  const byRecord = Map.groupBy(found, (row) => row.record);
  return (id) => byRecord.get(id) ?? [];
});
