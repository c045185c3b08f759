import { AsyncLocalStorage } from 'node:async_hooks';
import { type KyselyPlugin, sql } from 'kysely';
import type { Announcement, Listening } from './announcement.ts';
import { connectDatabase, type Database, type DatabaseChoice } from './database.ts';
import type { Rows, Tables } from './rows.ts';
import { SharedReader } from './shared-reader.ts';
import type { OpenTransaction } from './transaction.ts';

/** Holds the database; nothing reaches a row but in a transaction that says whose rows it may see. */
export class Store {
  readonly #database: Database;
  readonly #embedded: boolean;
  /** On the embedded database, with its one connection, a transaction inside a transaction would wait for ever. */
  readonly #open = new AsyncLocalStorage<true>();

  #watch: KyselyPlugin | null = null;

  private constructor(database: Database, embedded: boolean) {
    this.#database = database;
    this.#embedded = embedded;
  }

  /** Connects and brings the tables up to date; of several processes that start at once, one does it. */
  static async open(choice: DatabaseChoice): Promise<Store> {
    const store = new Store(await connectDatabase(choice), choice.kind === 'embedded');
    try {
      if (choice.kind === 'server')
        await store.asOwner(async (rows) => {
          await sql`select pg_advisory_xact_lock(hashtext('lixiang migration'))`.execute(rows);
          await store.#database.migrator.up();
        });
      else await store.#database.migrator.up();
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /**
   * One transaction that sees and writes the rows of one jurisdiction, whatever its statements say.
   */
  async inJurisdiction<T>(jurisdiction: string, work: (rows: Rows) => Promise<T>): Promise<T> {
    return await this.#alone(async () => {
      const { rows, commit, rollback } = await this.#begin(jurisdiction);
      try {
        const result = await work(rows);
        await commit();
        return result;
      } catch (error) {
        await rollback().catch(() => undefined);
        throw error;
      }
    });
  }

  /**
   * Reads of one jurisdiction that follow close upon each other, in one transaction; a statement that takes longer
   * than the patience, in milliseconds, is broken off where the database can.
   */
  reader(jurisdiction: string, patience?: number): <T>(work: (rows: Rows) => Promise<T>) => Promise<T> {
    const reader = new SharedReader(async () => {
      const { rows, commit } = await this.#begin(jurisdiction, patience);
      return { rows, end: commit };
    });
    return (work) => this.#alone(() => reader.read(work));
  }

  /** One transaction over all jurisdictions: for finding a session, and for what creates a jurisdiction. */
  async asOwner<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    return await this.#alone(() =>
      this.#watched(this.#database.em.getConnection().getClient<Tables>()).transaction().execute(work),
    );
  }

  /** One statement over all jurisdictions, outside any transaction. */
  async look<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    return await this.#alone(() => this.#database.look((rows) => work(this.#watched(rows))));
  }

  /** Hears what committed transactions announce, of every jurisdiction; `missed`, where some may have been lost. */
  async listen(hear: (announcement: Announcement) => void, missed: () => void): Promise<Listening> {
    // What is heard is no part of the transaction that announced it.
    const outside = AsyncLocalStorage.snapshot();
    return await this.#alone(() =>
      this.#database.listen(
        (announcement) => outside(hear, announcement),
        () => outside(missed),
      ),
    );
  }

  /** Ends every connection; the embedded database writes a checkpoint first. */
  async close(): Promise<void> {
    if (this.#embedded) await this.asOwner((rows) => sql`checkpoint`.execute(rows));
    await this.#database.close();
  }

  /** Has every statement counted, for tests that find a query per row; answers how many there have been. */
  countStatements(): () => number {
    let count = 0;
    this.#watch = {
      transformQuery: ({ node }) => {
        count += 1;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    };
    return () => count;
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.#open.getStore()) throw new Error('a transaction was opened inside another');
    return await this.#open.run(true, work);
  }

  async #begin(jurisdiction: string, patience?: number): Promise<OpenTransaction> {
    const open = await this.#database.begin(jurisdiction, patience);
    return { ...open, rows: this.#watched(open.rows) };
  }

  #watched(rows: Rows): Rows {
    return this.#watch ? rows.withPlugin(this.#watch) : rows;
  }
}
