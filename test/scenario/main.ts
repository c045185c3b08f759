import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Pack } from '@lixiang/schema';
import { readPack, readScenarios, type ScenarioSource } from './read-scenarios.ts';
import { describeFailure, nameOfScenario } from './report.ts';
import { runScenario } from './run-scenario.ts';
import { type ScenarioServer, startScenarioServer } from './scenario-server.ts';

const USAGE = 'npm run scenarios -- <file or folder> … [--pack <folder>] [--only <id>]';
const SEED = join(import.meta.dirname, '../../seed');
/** npm runs this in the package's folder; paths are meant from where the person stood. */
const HERE = process.env['INIT_CWD'] ?? process.cwd();

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { pack: { type: 'string' }, only: { type: 'string' } },
});

if (positionals.length === 0) {
  say(USAGE);
  process.exitCode = 2;
} else {
  const sources = positionals.flatMap((path) => readScenarios(resolve(HERE, path)));
  const server = await startScenarioServer();
  try {
    process.exitCode = (await runAll(sources, server)) ? 0 : 1;
  } finally {
    await server.close();
  }
}

async function runAll(sources: readonly ScenarioSource[], server: ScenarioServer): Promise<boolean> {
  const packs = new Map<string, Pack>();
  let passed = 0;
  let failed = 0;
  for (const { jurisdiction, fragments, scenarios } of sources) {
    const folder = options.pack === undefined ? join(SEED, jurisdiction) : resolve(HERE, options.pack);
    const pack = packs.get(folder) ?? readPack(folder);
    packs.set(folder, pack);
    if (pack.jurisdiction.key !== jurisdiction) {
      throw new Error(`the scenarios are for “${jurisdiction}”, the pack is for “${pack.jurisdiction.key}”`);
    }
    for (const scenario of scenarios) {
      if (options.only !== undefined && options.only !== scenario.id) continue;
      const failure = await runScenario(scenario, { server, pack, fragments });
      say(`${failure ? '✗' : '✓'} ${nameOfScenario(scenario, pack)}`);
      if (failure) say(describeFailure(failure));
      if (failure) failed += 1;
      else passed += 1;
    }
  }
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
