import type { Base } from '@lixiang/schema';
import type { FastifyInstance } from 'fastify';
import { startApi } from '../api/api.ts';
import type { SessionRules } from '../context/api-context.ts';
import type { Rehearse } from '../context/rehearse.ts';
import type { Simulate } from '../context/simulate.ts';
import { BackfillKeeper } from '../backfill/backfill-keeper.ts';
import { DayKeeper } from '../day/day-keeper.ts';
import { LiveFeed } from '../live/live-feed.ts';
import { FileVault } from '../file/file-vault.ts';
import { fileRights } from '../document/file-rights.ts';
import type { Clock } from '../shared/clock.ts';
import type { Store } from '../storage/store.ts';
import { simulationsOf } from '../simulation/simulations.ts';
import { createServer } from './server.ts';

export type ApplicationOptions = {
  /** Open, with its tables up to date; the application closes it. */
  readonly store: Store;
  readonly clock: Clock;
  /** The folder that keeps the content of uploaded files. */
  readonly files: string;
  readonly rules?: Partial<SessionRules>;
  /** Runs scenarios before a pack is published; without it, that is not offered. */
  readonly rehearse?: Rehearse;
  /** Opens simulations; without it, they are not offered. */
  readonly simulate?: Simulate;
  /** A folder of files that are read where `files` has none, and never written. */
  readonly filesBehind?: string;
  /** What forms may rest on, beside what the county itself has. */
  readonly bases?: readonly Base[];
  /** What every file that is made says of itself, where it has no effect; without it, nothing. */
  readonly mark?: string;
  readonly web?: string | null;
  readonly development?: boolean;
  /** Whether each new day of law is gone through by itself, and what new versions need; otherwise somebody asks for it. */
  readonly keepDays?: boolean;
  readonly trustProxy?: string | false;
  readonly logLevel?: string;
};

export type Application = {
  readonly store: Store;
  readonly clock: Clock;
  readonly server: FastifyInstance;
  /** Goes through the present day of law, as far as that is not done yet; in every jurisdiction, or in one. */
  readonly runDay: (jurisdiction?: string) => Promise<void>;
  /** Fills in what new versions of packs have come to ask of records that there are already. */
  readonly fillBack: () => Promise<void>;
  /** From now on goes through each new day of law by itself, and fills in what new versions need. */
  readonly keepDays: () => void;
  /** Listens, and answers the address; port 0 takes any free one. */
  readonly listen: (place: { readonly host: string; readonly port: number }) => Promise<string>;
  /** Ends all that is its own: the store, and simulations of it, go on. */
  readonly release: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The rules of sessions where nothing else is said. */
export const USUAL_RULES: SessionRules = {
  idleMinutes: 30,
  longestHours: 12,
  attempts: 5,
  lockMinutes: 15,
  signInsPerMinute: 60,
  demoPasswords: new Map(),
  demoFilling: new Set(),
};

/** The whole program but for its command line: the same in production and in tests. */
export async function createApplication(options: ApplicationOptions): Promise<Application> {
  const { store, clock } = options;
  const bugs: { log: (id: string, error: unknown) => void } = { log: () => undefined };
  const logBug = (id: string, error: unknown) => bugs.log(id, error);
  const api = await startApi({ development: options.development ?? false, logBug });
  const feed = new LiveFeed(store);
  const server = await createServer({
    feed,
    host: {
      store,
      clock,
      rules: { ...USUAL_RULES, ...options.rules },
      rehearse: options.rehearse ?? null,
      simulate: options.simulate ?? null,
      bases: options.bases ?? [],
      mark: options.mark ?? null,
    },
    api,
    files: { vault: new FileVault(options.files, options.filesBehind), rights: fileRights },
    web: options.web ?? null,
    trustProxy: options.trustProxy ?? false,
    logLevel: options.logLevel ?? 'error',
    logBug,
  });
  bugs.log = (id, error) => server.log.error({ id, err: error });
  const fail = (error: unknown) => server.log.error({ err: error });
  const days = new DayKeeper({ store, clock }, fail);
  const backfills = new BackfillKeeper({ store, clock }, fail);
  const release = async () => {
    await days.stop();
    await backfills.stop();
    await server.close();
    await api.stop();
    await feed.close();
  };
  const keepDays = () => {
    days.start();
    backfills.start();
  };
  return {
    store,
    clock,
    server,
    release,
    keepDays,
    runDay: (jurisdiction) => days.run(jurisdiction),
    fillBack: () => backfills.run(),
    listen: async (place) => {
      const address = await server.listen(place);
      if (options.keepDays ?? true) keepDays();
      return address;
    },
    close: async () => {
      await simulationsOf(store).close();
      await release();
      await store.close();
    },
  };
}
