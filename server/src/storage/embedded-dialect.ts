import { type PGlite } from '@electric-sql/pglite';
import {
  type DatabaseConnection,
  type Dialect,
  PGliteAdapter,
  PGliteDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { EmbeddedConnection } from './embedded-connection.ts';

/** Kysely on the embedded database, over its one connection. */
export function embeddedDialect(database: PGlite): Dialect {
  return {
    createDriver: () => new EmbeddedDriver(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PGliteAdapter(),
    createIntrospector: (rows) => new PostgresIntrospector(rows),
  };
}

/** Kysely itself lets one transaction wait for the other: the adapter says that there is one connection. */
class EmbeddedDriver extends PGliteDriver {
  readonly #connection: EmbeddedConnection;

  constructor(pglite: PGlite) {
    super({ pglite });
    this.#connection = new EmbeddedConnection(pglite);
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return await Promise.resolve(this.#connection);
  }

  override async beginTransaction(): Promise<void> {
    await this.#connection.control('begin');
  }

  override async commitTransaction(): Promise<void> {
    await this.#connection.control('commit');
  }

  override async rollbackTransaction(): Promise<void> {
    await this.#connection.control('rollback');
  }
}
