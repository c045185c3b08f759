import { type Context } from '../context/context.ts';
import { type OpenAct, openActs } from '../procedure/waiting.ts';
import { examine } from '../record/examine.ts';
import { type GatheredRow } from '../record/gathered-rows.ts';
import { loadFound } from '../record/load-situations.ts';
import { type RecordNode } from '../record/record.type.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { type Rows } from '../storage/rows.ts';
import { type InboxItem } from './inbox.type.ts';
import { areAll, waitingRecords, type Wanted } from './waiting-rows.ts';

/** A page is filled from at most so many rounds of candidates. */
const MOST_ROUNDS = 5;

export type InboxQuestion = {
  readonly first: number;
  readonly after: string | null;
  readonly type: string | null;
};

/** What waits for the viewer, longest waiting first; the total is exact unless there are very many. */
export async function listInbox(context: Context, question: InboxQuestion): Promise<Page<InboxItem>> {
  const limit = rowsToFetch(question.first);
  const cursor = decodeCursor(question.after, 2);
  const after = cursor ? { since: String(cursor[0]), id: String(cursor[1]) } : null;
  const { items, total } = await context.read((rows) =>
    collect(context, rows, { type: question.type, after, limit }),
  );
  return pageOf({
    rows: items,
    first: question.first,
    position: ({ since, record }) => [since, record.id],
    node: (item) => item,
    total,
  });
}

/** How many records wait for the viewer; exact unless there are very many. */
export async function countWaiting(context: Context, type: string | null): Promise<number> {
  const { items, total } = await context.read((rows) => look(context, rows, { type, after: null, limit: 0 }));
  return areAll(total) ? items.length : total;
}

type Collected = { readonly items: readonly InboxItem[]; readonly total: number };

async function collect(context: Context, rows: Rows, { limit, ...wanted }: Wanted): Promise<Collected> {
  const round = { ...wanted, limit: limit * 2 };
  let found = await look(context, rows, round);
  if (areAll(found.total)) {
    const items = found.items.filter((item) => isBeyond(item, wanted.after));
    return { items: items.slice(0, limit), total: found.items.length };
  }
  const { total } = found;
  const items = [...found.items];
  for (let rounds = 1; rounds < MOST_ROUNDS && items.length < limit && found.last; rounds += 1) {
    found = await look(context, rows, { ...round, after: found.last });
    items.push(...found.items);
  }
  return { items: items.slice(0, limit), total };
}

/** Of the candidates, those on which the viewer has something to do now; `last` is where more may follow. */
async function look(
  context: Context,
  rows: Rows,
  wanted: Wanted,
): Promise<Collected & { readonly last: Wanted['after'] }> {
  const {
    situations,
    rows: found,
    total,
  } = await loadFound(context, rows, await waitingRecords(context, rows, wanted));
  const candidates = found.map(nodeOf).toSorted(inOrder);
  const items = candidates.flatMap((record) => {
    const situation = situations.get(record.id);
    const acts = situation ? distinct(openActs(examine(situation))) : [];
    return acts.length === 0 ? [] : [{ record, acts, since: record.stateSince }];
  });
  const last = candidates.length < wanted.limit ? undefined : candidates.at(-1);
  return { items, total, last: last ? { since: last.stateSince, id: last.id } : null };
}

function nodeOf({ state, createdAt, updatedAt, stateSince, ...row }: GatheredRow): RecordNode {
  return {
    id: row.id,
    type: row.type,
    title: row.title,
    number: row.number,
    version: row.version,
    packVersion: row.packVersion,
    createdAt: instant(createdAt),
    updatedAt: instant(updatedAt),
    facts: row.facts,
    columns: row.columns,
    stateKey: state,
    stateSince: instant(stateSince),
    unitId: row.unitId,
  };
}

/** As the database writes it within JSON, in the form that cursors are compared in. */
function instant(written: string): string {
  return new Date(written).toISOString();
}

function inOrder(one: RecordNode, other: RecordNode): number {
  return one.stateSince === other.stateSince
    ? before(one.id, other.id)
    : before(one.stateSince, other.stateSince);
}

function before(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function isBeyond({ since, record }: InboxItem, after: Wanted['after']): boolean {
  return after === null || since > after.since || (since === after.since && record.id > after.id);
}

/** An act asked for several times, as the opinions of three experts, is one thing to do. */
function distinct(acts: readonly OpenAct[]): readonly OpenAct[] {
  return [...new Map(acts.map((act) => [`${act.kind} ${act.key}`, act])).values()];
}
