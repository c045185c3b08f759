import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ScenarioServer, startScenarioServer } from '@lixiang/server';
import { openTestStore, type TestStore } from './store.ts';

/** Every file is on disk for certain before it is answered for; of these nothing is left, so a disk in memory will do. */
const MEMORY = '/dev/shm';

/** The application for scenarios, on a store and a folder that go with it. */
export async function openScenarioServer(opened?: TestStore): Promise<ScenarioServer> {
  const { store, drop } = opened ?? (await openTestStore());
  const files = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'lixiang-scenarios-'));
  const server = await startScenarioServer(store, files);
  return {
    ...server,
    close: async () => {
      await server.close();
      await drop();
      rmSync(files, { recursive: true, force: true });
    },
  };
}
