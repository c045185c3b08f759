import { PGlite } from '@electric-sql/pglite';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PgliteORM } from '@mikro-orm/pglite';
import { MikroORM as PostgresORM } from '@mikro-orm/postgresql';
import type { AbstractSqlConnection } from '@mikro-orm/sql';
import { type Announcement, type Listening, listenOnServer, listenWithin } from './announcement.ts';
import { embeddedDialect } from './embedded-dialect.ts';
import { entities } from './entity/entities.ts';
import { migrations } from './migration/migrations.ts';
import type { Rows, Tables } from './rows.ts';
import { beginOnServer, beginWithin, lookOnServer, type OpenTransaction } from './transaction.ts';

/** Where the rows are: on a PostgreSQL elsewhere, or in this process, in a folder or in memory. */
export type DatabaseChoice =
  | { readonly kind: 'server'; readonly url: string; readonly connections?: number }
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'memory'; readonly dump?: Blob };

/** What both drivers are to us. */
export type Database = {
  readonly em: { getConnection(): AbstractSqlConnection };
  readonly migrator: { up(): Promise<unknown> };
  /**
   * Begins a transaction that sees and writes the rows of one jurisdiction, whatever its statements say; one that
   * takes longer than the patience, in milliseconds, is broken off where the database can.
   */
  begin(jurisdiction: string, patience?: number): Promise<OpenTransaction>;
  /** One statement over all jurisdictions, outside any transaction. */
  look<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  /** Hears what committed transactions announce; `missed` is called where some may not have been heard. */
  listen(hear: (announcement: Announcement) => void, missed: () => void): Promise<Listening>;
  close(): Promise<void>;
};

/** Connects, and changes nothing. */
export async function connectDatabase(choice: DatabaseChoice): Promise<Database> {
  if (choice.kind === 'server') {
    const pool = { min: 0, max: choice.connections ?? 10 };
    const driverOptions = { types: { text: parsers }, pipeline: true };
    const server = await PostgresORM.init({ ...common, clientUrl: choice.url, pool, driverOptions });
    const clients = await server.em.getConnection().getNativeClient();
    return databaseOf(server, {
      begin: (jurisdiction, patience) => beginOnServer(clients, jurisdiction, patience),
      look: (work) => lookOnServer(clients, work),
      listen: (hear, missed) => listenOnServer(choice.url, hear, missed),
    });
  }
  const dataDir = choice.kind === 'embedded' ? choice.folder : 'memory://';
  const dump = choice.kind === 'memory' && choice.dump ? { loadDataDir: choice.dump } : {};
  return await connectWithin(await PGlite.create({ ...dump, dataDir, parsers }));
}

/** A database that runs in this process; it is closed with its connection. */
export async function connectWithin(database: PGlite): Promise<Database> {
  const driverOptions = embeddedDialect(database);
  const embedded = await PgliteORM.init({ ...common, dbName: 'memory://', driverOptions });
  return databaseOf(embedded, {
    begin: (jurisdiction) => beginWithin(embedded.em.getConnection().getClient<Tables>(), jurisdiction),
    look: (work) => work(embedded.em.getConnection().getClient<Tables>()),
    listen: (hear) => listenWithin(database, hear),
  });
}

type Own = Pick<Database, 'begin' | 'look' | 'listen'>;

function databaseOf(orm: Omit<Database, keyof Own>, own: Own): Database {
  return { em: orm.em, migrator: orm.migrator, ...own, close: () => orm.close() };
}

const common = {
  entities: [...entities],
  extensions: [Migrator],
  migrations: { migrationsList: migrations, snapshot: false, tableName: 'migration', silent: true },
  allowGlobalContext: false,
};

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const parsers = {
  [TIMESTAMPTZ]: (text: string) => new Date(text).toISOString(),
  [DATE]: (text: string) => text,
};
