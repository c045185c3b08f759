import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import { connectDatabase, type Database, type DatabaseChoice } from './database.ts';
import type { Rows, Tables } from './rows.ts';

/** Holds the database; nothing reaches a row but in a transaction that says whose rows it may see. */
export class Store {
  readonly #database: Database;
  readonly #embedded: boolean;
  /** On the embedded database, with its one connection, a transaction inside a transaction would wait for ever. */
  readonly #open = new AsyncLocalStorage<true>();

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
    return await this.asOwner(async (rows) => {
      await sql`select set_config('role', 'lixiang_app', true),
        set_config('lixiang.jurisdiction', ${jurisdiction}, true)`.execute(rows);
      return await work(rows);
    });
  }

  /** One transaction over all jurisdictions: for finding a session, and for what creates a jurisdiction. */
  async asOwner<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    if (this.#open.getStore()) throw new Error('a transaction was opened inside another');
    return await this.#open.run(true, () => this.#client().transaction().execute(work));
  }

  /** One statement over all jurisdictions, outside any transaction. */
  async look<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    return await work(this.#client());
  }

  /** Ends every connection; the embedded database writes a checkpoint first. */
  async close(): Promise<void> {
    if (this.#embedded) await this.asOwner((rows) => sql`checkpoint`.execute(rows));
    await this.#database.close();
  }

  #client(): Rows {
    return this.#database.em.getConnection().getClient<Tables>();
  }
}
