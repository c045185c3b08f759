import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPack, readScenarios } from './read-scenarios.ts';
import { describeFailure, nameOfScenario } from './report.ts';
import { runScenario } from './run-scenario.ts';
import { type ScenarioServer, startScenarioServer } from './scenario-server.ts';

const SEED = join(import.meta.dirname, '../../seed');
const folders = globSync('*/pack.yaml', { cwd: SEED }).map((file) => join(SEED, file, '..'));

let server: ScenarioServer;
beforeAll(async () => {
  server = await startScenarioServer();
});
afterAll(async () => {
  await server.close();
});

describe.each(folders.filter((folder) => existsSync(join(folder, 'scenarios'))))('%s', (folder) => {
  const pack = readPack(folder);
  const sources = readScenarios(join(folder, 'scenarios'));
  const cases = sources.flatMap(({ scenarios, fragments, jurisdiction }) =>
    scenarios.map((scenario) => ({
      name: nameOfScenario(scenario, pack),
      scenario,
      fragments,
      jurisdiction,
    })),
  );

  test.each(cases)('$name', async ({ scenario, fragments, jurisdiction }) => {
    expect(jurisdiction).toBe(basename(folder));
    const failure = await runScenario(scenario, { server, pack, fragments });
    expect(failure === null ? 'as the scenario says' : describeFailure(failure)).toBe('as the scenario says');
  });
});
