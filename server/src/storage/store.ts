import { sql } from 'kysely';
import { connectDatabase, type Database, type DatabaseChoice } from './database.ts';
import type { Rows, Tables } from './rows.ts';

/** Holds the database; nothing reaches a row but in a transaction that says whose rows it may see. */
export class Store {
  readonly #database: Database;
  readonly #embedded: boolean;

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
   * One transaction that sees and writes the rows of one jurisdiction, whatever its statements say. On the
   * embedded database there is one connection: do not open a second transaction inside `work`.
   */
  async inJurisdiction<T>(jurisdiction: string, work: (rows: Rows) => Promise<T>): Promise<T> {
    return await this.#transaction().execute(async (transaction) => {
      await sql`select set_config('role', 'lixiang_app', true),
        set_config('lixiang.jurisdiction', ${jurisdiction}, true)`.execute(transaction);
      return await work(transaction);
    });
  }

  /** One transaction over all jurisdictions: for finding a session, and for what creates a jurisdiction. */
  async asOwner<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    return await this.#transaction().execute(work);
  }

  /** Ends every connection; the embedded database writes a checkpoint first. */
  async close(): Promise<void> {
    if (this.#embedded) await this.asOwner((rows) => sql`checkpoint`.execute(rows));
    await this.#database.close();
  }

  #transaction() {
    return this.#database.em.getConnection().getClient<Tables>().transaction();
  }
}
