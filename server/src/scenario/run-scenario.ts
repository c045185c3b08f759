import { expandSteps, type Fragments, type Pack, type Scenario, type Step } from '@lixiang/schema';
import { checkExpectation } from './check-expectation.ts';
import { checkFinding } from './check-finding.ts';
import { actorName, runStep } from './run-step.ts';
import { type ScenarioServer } from './scenario-server.ts';
import { World } from './world.ts';

/** What a scenario is run against. */
export type Bench = {
  readonly server: ScenarioServer;
  readonly pack: Pack;
  readonly fragments: Fragments;
};

/** The first thing that was not as the scenario says, and at which of its steps; null where all was. */
export type Failure = { readonly at: string; readonly reason: string };

/** Runs one scenario through the API in a jurisdiction of its own. */
export async function runScenario(scenario: Scenario, bench: Bench): Promise<Failure | null> {
  let at = 'the start';
  try {
    bench.server.setDay(scenario.clock);
    const world = await World.open(bench.server, bench.pack);
    for (const part of ['given', 'when'] as const) {
      const steps = expandSteps(scenario[part], bench.fragments);
      for (const [index, step] of steps.entries()) {
        at = `${part} ${index + 1}: ${describeStep(step)}`;
        const expectation = ('expect' in step && step.expect) || {};
        const reason = checkExpectation(expectation, await runStep(step, world));
        if (reason !== undefined) return { at, reason };
      }
    }
    for (const [index, finding] of scenario.then.entries()) {
      at = `then ${index + 1}: ${JSON.stringify(finding)}`;
      const reason = await checkFinding(finding, world);
      if (reason !== undefined) return { at, reason };
    }
    return null;
  } catch (error) {
    // A scenario that cannot be run proves nothing, and the others still can be.
    return { at, reason: `could not be run: ${error instanceof Error ? error.message : String(error)}` };
  }
}

const DETAILS = ['type', 'document', 'transition', 'panel', 'task', 'by'];

/** The first word says what is done and to what, then come the details and who does it. */
function describeStep(step: Step): string {
  const told = Object.entries(step).flatMap(([key, value], index) => {
    if (typeof value !== 'string') return [];
    if (index === 0) return [key, value];
    return DETAILS.includes(key) ? [value] : [];
  });
  const who = actorName(step);
  return [...told, ...(who === undefined ? [] : [`(${who})`])].join(' ');
}
