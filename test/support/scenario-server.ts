import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ScenarioServer, startScenarioServer } from '@lixiang/server';
import { openTestStore, type TestStore } from './store.ts';

/** The application for scenarios, on a store and a folder that go with it. */
export async function openScenarioServer(opened?: TestStore): Promise<ScenarioServer> {
  const { store, drop } = opened ?? (await openTestStore());
  const files = mkdtempSync(join(tmpdir(), 'lixiang-scenarios-'));
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
