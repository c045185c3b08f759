import { type CompiledQuery, type RawBuilder, sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { perStore } from '../context/per-context.ts';
import { type Rows } from '../storage/rows.ts';

/** Answers to a question that reads the whole of a jurisdiction. */
export type Answer<Row> = (
  context: Context,
  rows: Rows,
  question: WholeQuestion<Row>,
) => Promise<readonly Row[]>;

export type WholeQuestion<Row> = {
  readonly statement: RawBuilder<Row>;
  /** Answers the same without the statement, where that can be. */
  readonly quickly?: (() => Promise<QuickRows<Row> | null>) | undefined;
};

/** An answer, and the moment that it is of. */
type QuickRows<Row> = { readonly snapshot: string; readonly rows: readonly Row[] };

type Kept<Row> = {
  /** Of before it was answered: whatever it does not know of may have come in since. */
  readonly snapshot: string;
  readonly keptAt: number;
  readonly found: Promise<readonly Row[]>;
};

/** So many answers are kept for each store, those that were asked for last. */
const MOST_KEPT = 300;
/** In milliseconds; what has changed is remembered for much longer. */
const LONGEST = 30 * 60_000;

/**
 * Keeps answers and gives them again as long as no transaction has changed what they rest on, whichever process it ran
 * in: which it has, the database is asked each time. A statement names whoever asks and what they may read within their
 * jurisdiction, and is kept for that one alone, so that nobody is answered what another may read.
 */
export function keepAnswers<Row>(): Answer<Row> {
  const answers = perStore(() => new Map<string, Kept<Row>>());
  return async (context, rows, { statement, quickly }) => {
    const kept = answers(context.store);
    const compiled = statement.compile(rows);
    const name = JSON.stringify([context.jurisdiction, compiled.sql, compiled.parameters]);
    let known = recent(kept.get(name));
    if (!known) {
      const quick = await quickly?.();
      if (quick) return keepQuick(kept, name, quick);
    }
    let since = await askSince(context, rows, known?.snapshot);
    // Who asks the same at the same moment waits for the first of them: one is worked out, and not one for each.
    for (let latest = recent(kept.get(name)); latest && latest !== known; latest = recent(kept.get(name))) {
      known = latest;
      since = await askSince(context, rows, known.snapshot);
    }
    if (known && !since.changed) {
      keep(kept, name, known);
      return await known.found;
    }
    const quick = known ? await quickly?.() : null;
    if (quick) return keepQuick(kept, name, quick);
    const found = workOut<Row>(rows, compiled);
    const fresh = { snapshot: since.snapshot, keptAt: performance.now(), found };
    keep(kept, name, fresh);
    try {
      return await found;
    } catch (error) {
      if (kept.get(name) === fresh) kept.delete(name);
      throw error;
    }
  };
}

function recent<Row>(kept: Kept<Row> | undefined): Kept<Row> | undefined {
  return kept && performance.now() - kept.keptAt < LONGEST ? kept : undefined;
}

/**
 * For what reads much: a plan that is kept for any values at all takes what it reads for little and goes to each row by
 * itself; and most of it is in memory, where jumping costs no more than going on.
 */
const TO_READ_MUCH = sql`select set_config('plan_cache_mode', 'force_custom_plan', true),
  set_config('random_page_cost', '1.1', true), set_config('work_mem', '16MB', true)`;

async function workOut<Row>(rows: Rows, compiled: CompiledQuery<Row>): Promise<readonly Row[]> {
  // On their way together, and gone through in this order.
  const settings = TO_READ_MUCH.execute(rows);
  const [answer] = await Promise.all([rows.executeQuery(compiled), settings]);
  return answer.rows;
}

function keep<Row>(kept: Map<string, Kept<Row>>, name: string, answer: Kept<Row>): void {
  kept.delete(name);
  kept.set(name, answer);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

function keepQuick<Row>(
  kept: Map<string, Kept<Row>>,
  name: string,
  { snapshot, rows }: QuickRows<Row>,
): readonly Row[] {
  keep(kept, name, { snapshot, keptAt: performance.now(), found: Promise.resolve(rows) });
  return rows;
}

type Since = { readonly snapshot: string; readonly changed: boolean };

/** The moment, and whether anything is known of now that was not at an earlier one. */
async function askSince({ jurisdiction }: Context, rows: Rows, earlier: string | undefined): Promise<Since> {
  const changed =
    earlier === undefined
      ? sql`true`
      : sql`exists (select from changed where changed.jurisdiction = ${jurisdiction}
          and changed.xid >= pg_snapshot_xmin(${earlier}::pg_snapshot)
          and not pg_visible_in_snapshot(changed.xid, ${earlier}::pg_snapshot))`;
  const { rows: told } = await sql<Since>`
    select pg_current_snapshot()::text as snapshot, ${changed} as changed`.execute(rows);
  const [since] = told;
  if (!since) throw new Error('the database does not tell the moment');
  return since;
}
