import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type OpenAct, openActs } from '../procedure/waiting.ts';
import { examine } from '../record/examine.ts';
import { loadSituations } from '../record/load-situations.ts';
import { type RecordNode } from '../record/record.type.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { countRows } from '../storage/count-rows.ts';
import { type Rows } from '../storage/rows.ts';
import { type InboxItem } from './inbox.type.ts';
import { selectWaiting } from './waiting-rows.ts';

/** Up to so many records are looked at closely to count them; beyond, those whose turn it may be are counted. */
const LOOKED_AT = 100;
/** A page is filled from at most so many rounds of candidates. */
const MOST_ROUNDS = 5;

export type InboxQuestion = {
  readonly first: number;
  readonly after: string | null;
  readonly type: string | null;
};
type Place = { readonly since: string; readonly id: string };

/** What waits for the viewer, longest waiting first. */
export async function listInbox(context: Context, question: InboxQuestion): Promise<Page<InboxItem>> {
  const limit = rowsToFetch(question.first);
  const after = decodeCursor(question.after, 2);
  const start = after ? { since: String(after[0]), id: String(after[1]) } : null;
  const items = await context.read((rows) => collect(context, rows, { type: question.type, start, limit }));
  return pageOf({
    rows: items,
    first: question.first,
    position: ({ since, record }) => [since, record.id],
    node: (item) => item,
    total: () => countWaiting(context, question.type),
  });
}

/** How many records wait for the viewer; exact unless there are very many. */
export async function countWaiting(context: Context, type: string | null): Promise<number> {
  return await context.read(async (rows) => {
    const waiting = await selectWaiting(context, rows, type);
    const candidates = await waiting.limit(LOOKED_AT + 1).execute();
    if (candidates.length > LOOKED_AT) return await countRows(waiting);
    return (await refine(context, rows, candidates)).length;
  });
}

async function collect(
  context: Context,
  rows: Rows,
  {
    type,
    start,
    limit,
  }: { readonly type: string | null; readonly start: Place | null; readonly limit: number },
): Promise<readonly InboxItem[]> {
  const items: InboxItem[] = [];
  let from = start;
  for (let round = 0; round < MOST_ROUNDS && items.length < limit; round += 1) {
    const waiting = await selectWaiting(context, rows, type);
    const beyond = from
      ? waiting.where(
          sql<boolean>`(record.state_since, record.id) > (${from.since}::timestamptz, ${from.id}::text)`,
        )
      : waiting;
    const candidates = await beyond.limit(limit * 2).execute();
    items.push(...(await refine(context, rows, candidates)));
    const last = candidates.at(-1);
    if (!last || candidates.length < limit * 2) break;
    from = { since: last.stateSince, id: last.id };
  }
  return items.slice(0, limit);
}

/** Those of some records on which the viewer has something to do now. */
async function refine(
  context: Context,
  rows: Rows,
  candidates: readonly RecordNode[],
): Promise<readonly InboxItem[]> {
  const situations = await loadSituations(
    context,
    rows,
    candidates.map(({ id }) => id),
  );
  return candidates.flatMap((record) => {
    const situation = situations.get(record.id);
    const acts = situation ? distinct(openActs(examine(situation))) : [];
    return acts.length === 0 ? [] : [{ record, acts, since: record.stateSince }];
  });
}

/** An act asked for several times, as the opinions of three experts, is one thing to do. */
function distinct(acts: readonly OpenAct[]): readonly OpenAct[] {
  return [...new Map(acts.map((act) => [`${act.kind} ${act.key}`, act])).values()];
}
