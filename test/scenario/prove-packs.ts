import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describeFailure, nameOfScenario, type ScenarioServer, ScenarioTree, shareOf } from '@lixiang/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScenarioServer } from '../support/scenario-server.ts';
import { readPack, readScenarios } from './read-scenarios.ts';

const SEED = join(import.meta.dirname, '../../seed');
const SHARES = 2;
/** Scenarios prove packs; on a server of its own every so many of them show that storage answers alike there. */
const EVERY = process.env['DATABASE_URL'] ? 4 : 1;

/** Runs half of every pack's scenarios: each worker of the tests takes a share. */
export function provePacks(share: 0 | 1): void {
  let server: ScenarioServer;
  beforeAll(async () => {
    server = await openScenarioServer();
  });
  afterAll(async () => {
    await server.close();
  });

  const folders = globSync('*/pack.yaml', { cwd: SEED }).map((file) => join(SEED, file, '..'));
  const proven = folders.filter((folder) => existsSync(join(folder, 'scenarios')));
  describe.each(proven)('%s', (folder) => {
    const pack = readPack(folder);
    const told = readScenarios(join(folder, 'scenarios')).flatMap(({ scenarios, ...source }) =>
      scenarios.map((scenario) => ({ ...source, scenario, name: nameOfScenario(scenario, pack) })),
    );
    const scenarios = shareOf(
      told.filter((_, index) => index % EVERY === 0),
      { share, of: SHARES },
    );
    let tree: ScenarioTree;
    beforeAll(() => {
      tree = new ScenarioTree({ server, pack }, scenarios);
    });

    test.each(scenarios)('$name', async (each) => {
      expect(each.jurisdiction).toBe(basename(folder));
      const failure = await tree.run(each);
      expect(failure === null ? 'as the scenario says' : describeFailure(failure)).toBe(
        'as the scenario says',
      );
    });
  });
}
