import { sql } from 'kysely';
import { type Rows } from '../storage/rows.ts';
import { type ColumnSource, nameOf } from './column.ts';
import { ColumnTable } from './column-table.ts';
import { MOST_CHANGED, MOST_RECORDS, readColumns, type ReadColumns } from './read-columns.ts';
import { SharedTurns } from './shared-turns.ts';

export type RecordsOf = { readonly jurisdiction: string; readonly type: string };

/** In milliseconds; what has changed is remembered for much longer. */
const LONGEST = 30 * 60_000;
/** In milliseconds: how long nothing is kept after it has turned out to be too much. */
const PAUSE = 5 * 60_000;
/** There is always one, so that records are counted of which nothing else is asked. */
const ALWAYS: ColumnSource = { of: 'record', name: 'state' };
/** A column of more words than this is not grouped by. */
const MOST_ORDERED = 5000;

/** The columns of one type in one jurisdiction as they were at a moment, which can be made the present one. */
export class KeptColumns {
  readonly #of: RecordsOf;
  readonly #turns = new SharedTurns();
  readonly #wanted = new Map<string, ColumnSource>();
  #table = new ColumnTable();
  #snapshot: string | null = null;
  #readAt = 0;
  #pausedUntil = 0;

  constructor(of: RecordsOf) {
    this.#of = of;
  }

  get bytes(): number {
    return this.#table.bytes;
  }

  /** What is known, and of which moment; null where nothing is. */
  get current(): { readonly table: ColumnTable; readonly snapshot: string } | null {
    return this.#snapshot === null ? null : { table: this.#table, snapshot: this.#snapshot };
  }

  get isPaused(): boolean {
    return performance.now() < this.#pausedUntil;
  }

  /** Keeps nothing for some time. */
  pause(): void {
    this.#forget();
    this.#wanted.clear();
    this.#pausedUntil = performance.now() + PAUSE;
  }

  /**
   * Reads what is new and what of these columns is missing. Answers whether that could be done; what fails by these
   * rows is thrown, as their transaction has failed with it.
   */
  async bringUpToDate(rows: Rows, sources: readonly ColumnSource[]): Promise<boolean> {
    for (const source of [ALWAYS, ...sources]) this.#wanted.set(nameOf(source), source);
    let isOurs = false;
    try {
      await this.#turns.take(() => {
        isOurs = true;
        return this.#read(rows);
      });
      return true;
    } catch (error) {
      this.pause();
      if (isOurs) throw error;
      return false;
    }
  }

  async #read(rows: Rows): Promise<void> {
    if (performance.now() - this.#readAt > LONGEST) this.#forget();
    const missing = [...this.#wanted.values()].filter((source) => !this.#table.get(source));
    this.#wanted.clear();
    if (missing.length > 0) await TO_READ_MUCH.execute(rows);
    const { sources: known } = this.#table;
    const read = await readColumns(rows, { ...this.#of, since: this.#snapshot, known, missing });
    if (read.changed.length > MOST_CHANGED) {
      this.#forget();
      for (const source of [...known, ...missing]) this.#wanted.set(nameOf(source), source);
      return await this.#read(rows);
    }
    this.#take(read, missing);
    if (read.whole.reduce((sum, { records }) => sum + records.length, 0) > MOST_RECORDS) this.pause();
    else await this.#order(rows);
  }

  #take({ snapshot, changed, fresh, whole }: ReadColumns, missing: readonly ColumnSource[]): void {
    const known = this.#table.sources.slice();
    const there = new Set(fresh.flatMap(({ records }) => records));
    for (const record of changed) if (!there.has(record)) this.#table.remove(record);
    for (const { records, cells } of fresh) this.#table.put(known, records, cells);
    this.#table.add(missing);
    for (const { records, cells } of whole) this.#table.put(missing, records, cells);
    this.#snapshot = snapshot;
    this.#readAt = performance.now();
  }

  /** Has the database put words in order that came in since it did. */
  async #order(rows: Rows): Promise<void> {
    for (const column of this.#table.columns) {
      if (column.kind !== 'word' || column.dictionary.order) continue;
      const { dictionary } = column;
      const words = dictionary.words.slice(1);
      if (words.length > MOST_ORDERED) continue;
      const { rows: ordered } = await sql<{ readonly word: string }>`
        select word from unnest(${words}::text[]) as word order by word`.execute(rows);
      dictionary.put(ordered.map(({ word }) => word));
    }
  }

  #forget(): void {
    this.#table = new ColumnTable();
    this.#snapshot = null;
  }
}

/** What is read once is planned for its size, and joined in memory. */
const TO_READ_MUCH = sql`select set_config('plan_cache_mode', 'force_custom_plan', true),
  set_config('random_page_cost', '1.1', true), set_config('work_mem', '16MB', true)`;
