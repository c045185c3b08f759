import { type Pack } from '@lixiang/schema';
import { type Application, createApplication, USUAL_RULES } from '../http/application.ts';
import { addJurisdiction } from '../setup/add-jurisdiction.ts';
import { addPeople } from '../setup/add-people.ts';
import { type Store } from '../storage/store.ts';
import { ApiClient } from './api-client.ts';
import { copyJurisdiction } from './copy-jurisdiction.ts';
import { letIn, type Newcomer } from './let-in.ts';

/** The real application on a store of its own, as scenarios need it. */
export type ScenarioServer = {
  /** Moves the application's clock to nine in the morning of a day, Asia/Shanghai. */
  setDay(day: string): void;
  /** Goes through the day in a jurisdiction, as the program does when it begins. */
  runDay(jurisdiction: string): Promise<void>;
  /** Makes a jurisdiction for this run alone, with an organisation for every office; its pack differs by its name only. */
  openJurisdiction(pack: Pack): Promise<Pack>;
  /** Makes another jurisdiction in which all is as it now is in this one; whoever is signed in here is so there. */
  copyJurisdiction(
    jurisdiction: string,
    people: readonly ApiClient[],
  ): Promise<{ readonly jurisdiction: string; readonly clients: readonly ApiClient[] }>;
  /** Someone new, signed in. */
  letIn(jurisdiction: string, newcomer: Newcomer): Promise<ApiClient>;
  close(): Promise<void>;
};

/** Scenarios go through years in seconds, and nobody goes home meanwhile. */
export const LASTING_SESSIONS = { idleMinutes: 60 * 24 * 366 * 100, longestHours: 24 * 366 * 100 };

/** An application that is running, and what scenarios do with it beside asking its API. */
export type Playhouse = Pick<ScenarioServer, 'setDay'> & {
  /** It keeps {@link LASTING_SESSIONS}. */
  readonly application: Application;
  /** What a jurisdiction is called that is made like this one; each time another, unless only one is ever made. */
  readonly nameFor: (jurisdiction: string) => string;
};

/** Lets scenarios run on an application. */
export function scenarioServerOn({ application, setDay, nameFor }: Playhouse): ScenarioServer {
  const rules = { ...USUAL_RULES, ...LASTING_SESSIONS };
  const host = { store: application.store, clock: application.clock, rules, visit: { address: '127.0.0.1' } };
  return {
    setDay,
    runDay: (jurisdiction) => application.runDay(jurisdiction),
    openJurisdiction: async (pack) => {
      const own = { ...pack, jurisdiction: { ...pack.jurisdiction, key: nameFor(pack.jurisdiction.key) } };
      const added = await addJurisdiction(host, own);
      if ('issues' in added) throw new Error(`the pack is refused: ${JSON.stringify(added.issues, null, 2)}`);
      const organisations = pack.offices.map(({ key, name }) => ({ name, offices: [key] }));
      await addPeople(host, own.jurisdiction.key, { organisations, accounts: [], password: '', demo: false });
      return own;
    },
    copyJurisdiction: async (from, people) => {
      const to = nameFor(from);
      const admissions = people.map(({ admission }) => admission);
      const admitted = await copyJurisdiction(application.store, { from, to }, admissions);
      const clients = admitted.map((admission) => new ApiClient(application.server, admission));
      return { jurisdiction: to, clients };
    },
    letIn: async (jurisdiction, newcomer) =>
      new ApiClient(application.server, await letIn(host, jurisdiction, newcomer)),
    close: () => application.close(),
  };
}

const START = new Date('2026-01-01T01:00:00.000Z');

/** Starts the application for any number of scenarios, one after the other; closing it closes the store, and leaves what was uploaded in `files`. */
export async function startScenarioServer(store: Store, files: string): Promise<ScenarioServer> {
  let instant = START;
  let opened = 0;
  const application = await createApplication({
    store,
    files,
    clock: () => instant,
    keepDays: false,
    rules: LASTING_SESSIONS,
  });
  return scenarioServerOn({
    application,
    setDay: (day) => {
      instant = new Date(`${day}T09:00:00+08:00`);
    },
    nameFor: (jurisdiction) => `${jurisdiction.slice(0, 20).replace(/\d+$/, '')}${(opened += 1)}`,
  });
}
