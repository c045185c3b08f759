import { type Pack } from '@lixiang/schema';
import { PASSWORD, settle, startApplication } from '../support/application.ts';
import { type Credentials } from './api-client.ts';

/** The real application, running, as scenarios need it. */
export type ScenarioServer = {
  readonly address: string;
  /** Moves the application's clock to nine in the morning of a day, Asia/Shanghai. */
  setDay(day: string): void;
  /** Goes through the day in a jurisdiction, as the program does when it begins. */
  runDay(jurisdiction: string): Promise<void>;
  /** Makes a jurisdiction for this run alone; its pack differs from the given one by its name only. */
  openJurisdiction(pack: Pack): Promise<{ readonly pack: Pack; readonly administrator: Credentials }>;
  close(): Promise<void>;
};

const ADMINISTRATOR = 'administrator';

/** Starts the application for any number of scenarios, one after the other. */
export async function startScenarioServer(): Promise<ScenarioServer> {
  const application = await startApplication();
  let opened = 0;
  return {
    address: application.address,
    setDay: (day) => application.setClock(`${day}T09:00:00+08:00`),
    runDay: (jurisdiction) => application.runDay(jurisdiction),
    openJurisdiction: async (pack) => {
      opened += 1;
      const { key, ...jurisdiction } = pack.jurisdiction;
      const own = { ...pack, jurisdiction: { ...jurisdiction, key: `${key.slice(0, 20)}${opened}` } };
      const account = { login: ADMINISTRATOR, name: '管理员', administrator: true };
      await settle(application, own, { organisations: [], accounts: [account] });
      const administrator = { jurisdiction: own.jurisdiction.key, login: ADMINISTRATOR, password: PASSWORD };
      return { pack: own, administrator };
    },
    close: () => application.close(),
  };
}
