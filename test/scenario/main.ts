import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Pack } from '@lixiang/schema';
import { describeFailure, nameOfScenario, type ScenarioServer, ScenarioTree } from '@lixiang/server';
import { openScenarioServer } from '../support/scenario-server.ts';
import { readPack, readScenarios, type ScenarioSource } from './read-scenarios.ts';

const USAGE = 'npm run scenarios -- <file or folder> … [--pack <folder>] [--only <id>,<id> …]';
const SEED = join(import.meta.dirname, '../../seed');
/** npm runs this in the package's folder; paths are meant from where the person stood. */
const HERE = process.env['INIT_CWD'] ?? process.cwd();

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { pack: { type: 'string' }, only: { type: 'string' } },
});

/** Read once, however many files of scenarios are about them. */
const packs = new Map<string, Pack>();
const only = options.only?.split(',').map((id) => id.trim());

if (positionals.length === 0) {
  say(USAGE);
  process.exitCode = 2;
} else {
  process.exitCode = await prove(positionals);
}

/** 0 where every scenario holds, 1 where one does not, 2 where there is nothing to run. */
async function prove(paths: readonly string[]): Promise<number> {
  try {
    const proofs = paths.flatMap((path) => readScenarios(resolve(HERE, path))).map(withPack);
    const server = await openScenarioServer();
    try {
      return await runAll(proofs, server);
    } finally {
      await server.close();
    }
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

type Proof = ScenarioSource & { readonly pack: Pack };

function withPack(source: ScenarioSource): Proof {
  const folder = options.pack === undefined ? join(SEED, source.jurisdiction) : resolve(HERE, options.pack);
  const pack = packs.get(folder) ?? readPack(folder);
  packs.set(folder, pack);
  if (pack.jurisdiction.key === source.jurisdiction) return { ...source, pack };
  throw new Error(
    `${source.file} is for “${source.jurisdiction}”, the pack is for “${pack.jurisdiction.key}”`,
  );
}

async function runAll(proofs: readonly Proof[], server: ScenarioServer): Promise<number> {
  let passed = 0;
  let failed = 0;
  for (const [pack, ofPack] of Map.groupBy(proofs, (proof) => proof.pack)) {
    const told = ofPack
      .flatMap(({ fragments, scenarios }) => scenarios.map((scenario) => ({ scenario, fragments })))
      .filter(({ scenario }) => only?.includes(scenario.id) ?? true);
    const tree = new ScenarioTree({ server, pack }, told);
    for (const each of told) {
      const failure = await tree.run(each);
      say(`${failure ? '✗' : '✓'} ${nameOfScenario(each.scenario, pack)}`);
      if (failure) say(describeFailure(failure));
      if (failure) failed += 1;
      else passed += 1;
    }
  }
  say(`${passed} passed, ${failed} failed`);
  if (failed > 0) return 1;
  return passed > 0 ? 0 : 2;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
