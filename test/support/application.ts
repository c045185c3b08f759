import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pack } from '@lixiang/schema';
import {
  addJurisdiction,
  addPeople,
  type Application,
  type ApplicationOptions,
  createApplication,
  type NewOrganisation,
  type NewPerson,
} from '@lixiang/server';
import { Client } from './client.ts';
import { openTestStore } from './store.ts';

export type TestApplication = Application & {
  readonly address: string;
  /** The folder of uploaded files. */
  readonly files: string;
  /** The clock stands still until it is set. */
  readonly setClock: (instant: string | number | Date) => void;
  /** Someone new at a browser. */
  readonly visit: () => Client;
  /** Someone signed in, by login. */
  readonly signIn: (login: string, jurisdiction?: string) => Promise<Client>;
};

export type TestPeople = {
  readonly organisations: readonly NewOrganisation[];
  readonly accounts: readonly NewPerson[];
};

export const PASSWORD = 'ceshi-2026-mima';

/** The real program on a port of its own, with a store of its own and a clock that the test sets. */
export async function startApplication(options: Partial<ApplicationOptions> = {}): Promise<TestApplication> {
  let instant = new Date('2026-03-02T01:00:00.000Z');
  const clock = () => instant;
  const { store, drop } = options.store ? { store: options.store, drop: null } : await openTestStore();
  const files = mkdtempSync(join(tmpdir(), 'lixiang-files-'));
  const application = await createApplication({
    store,
    clock,
    files,
    keepDays: false,
    ...options,
    rules: { signInsPerMinute: 10_000, ...options.rules },
  });
  const address = await application.listen({ host: '127.0.0.1', port: 0 });
  const home: { jurisdiction?: string } = {};
  return {
    ...application,
    address,
    files,
    setClock: (next) => {
      instant = new Date(next);
    },
    visit: () => new Client(address),
    signIn: async (login, jurisdiction) => {
      const [only] = await application.store.look((rows) =>
        rows.selectFrom('jurisdiction').select('key').orderBy('key').limit(1).execute(),
      );
      home.jurisdiction ??= only?.key ?? '';
      return await new Client(address).signIn(jurisdiction ?? home.jurisdiction, login, PASSWORD);
    },
    close: async () => {
      await application.close();
      await drop?.();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

/** Publishes a pack as a jurisdiction's first, and lets people in; all of them sign in with {@link PASSWORD}. */
export async function settle(application: Application, pack: Pack, people: TestPeople): Promise<void> {
  const { store, clock } = application;
  const added = await addJurisdiction({ store, clock }, pack);
  if ('issues' in added) throw new Error(`the pack is refused: ${JSON.stringify(added.issues, null, 2)}`);
  await addPeople({ store, clock }, pack.jurisdiction.key, { ...people, password: PASSWORD, demo: false });
}
