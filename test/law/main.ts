import { existsSync, globSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { coverageOf, expandSteps, provenBy } from '@lixiang/schema';
import { readPack, readScenarios } from '../scenario/read-scenarios.ts';
import { describeCoverage } from './describe-coverage.ts';

const SEED = join(import.meta.dirname, '../../seed');
const HERE = process.env['INIT_CWD'] ?? process.cwd();

const named = process.argv.slice(2).map((folder) => resolve(HERE, folder));
const folders =
  named.length > 0 ? named : globSync('*/pack.yaml', { cwd: SEED }).map((file) => join(SEED, dirname(file)));

let missing = 0;
for (const folder of folders.toSorted()) {
  const pack = readPack(folder);
  const scenarios = join(folder, 'scenarios');
  const sources = existsSync(scenarios) ? readScenarios(scenarios) : [];
  const proofs = sources.flatMap((source) =>
    source.scenarios.map((scenario) => ({
      id: scenario.id,
      proves: [
        ...provenBy(pack, {
          given: [...expandSteps(scenario.given, source.fragments)],
          when: [...expandSteps(scenario.when, source.fragments)],
          then: scenario.then,
        }),
      ],
    })),
  );
  const coverage = coverageOf(pack, proofs);
  process.stdout.write(`${describeCoverage(pack, { coverage, scenarios: proofs.length })}\n\n`);
  missing += coverage.filter(({ standing }) => standing === 'missing').length;
}
process.exitCode = missing > 0 ? 1 : 0;
