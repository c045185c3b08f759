import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { PoolClient } from 'pg';
import { keptOn } from './kept-statements.ts';
import type { Rows, Tables } from './rows.ts';

export type Pipeline = {
  readonly rows: Rows;
  /** From now on the connection is someone else's. */
  readonly close: () => void;
};

/**
 * Rows over one connection of PostgreSQL that waits for no answer before it sends the next statement: what is asked
 * for together travels together. No answer is given before `ready`, which is what makes the connection safe to read.
 */
export function openPipeline(client: PoolClient, ready: Promise<unknown>): Pipeline {
  const connection = new PipelinedConnection(client, ready);
  const executor = new DefaultQueryExecutor(compiler, adapter, {
    provideConnection: (consumer) => consumer(connection),
  });
  const rows = new Kysely<Tables>({ config: { dialect }, dialect, driver, executor });
  return { rows, close: () => connection.close() };
}

/** Whoever opened the pipeline has begun its transaction, and ends it. */
class NoFurtherTransactions extends DummyDriver {
  override async beginTransaction(): Promise<void> {
    await Promise.reject(new Error('a transaction was opened inside another'));
  }
}

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();
const driver = new NoFurtherTransactions();
const dialect: Dialect = {
  createDriver: () => driver,
  createQueryCompiler: () => compiler,
  createAdapter: () => adapter,
  createIntrospector: (database) => new PostgresIntrospector(database),
};

class PipelinedConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #ready: Promise<unknown>;
  #closed = false;

  constructor(client: PoolClient, ready: Promise<unknown>) {
    this.#client = client;
    this.#ready = ready;
  }

  close(): void {
    this.#closed = true;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#closed) throw new Error('the transaction has ended');
    holdBack(this.#client);
    const kept = keptOn(this.#client);
    const answer = this.#client.query<Row & object>({
      name: kept.nameFor(sql),
      text: sql,
      values: [...parameters],
    });
    try {
      const [{ rows, rowCount }] = await Promise.all([answer, this.#ready]);
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
    } catch (error) {
      if (isOutdated(error)) kept.forget(sql);
      throw error;
    }
  }

  streamQuery(): never {
    throw new Error('rows are read as a whole');
  }
}

/** Whether a kept statement no longer fits the tables, or is not there. */
function isOutdated(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    (error.code === '0A000' || error.code === '26000')
  );
}

const held = new WeakSet<PoolClient>();

/** Keeps what is written to the database in this turn of the event loop, to be sent as one packet at its end. */
export function holdBack(client: PoolClient): void {
  if (held.has(client)) return;
  held.add(client);
  const { stream } = client.connection;
  stream.cork();
  setImmediate(() => {
    held.delete(client);
    stream.uncork();
  });
}
