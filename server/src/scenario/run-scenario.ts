import {
  expandSteps,
  type Finding,
  type Fragments,
  type Pack,
  type Scenario,
  type Step,
} from '@lixiang/schema';
import { checkExpectation } from './check-expectation.ts';
import { checkFinding } from './check-finding.ts';
import { type Difference } from './difference.ts';
import { runStep } from './run-step.ts';
import { type ScenarioServer } from './scenario-server.ts';
import { World } from './world.ts';

/** What a scenario is run against. */
export type Bench = {
  readonly server: ScenarioServer;
  readonly pack: Pack;
  readonly fragments: Fragments;
};

/** A place in a scenario: the beginning, or one of its steps or findings, counted from 1. */
export type ScenarioPlace =
  | { readonly part: 'start' }
  | { readonly part: 'given' | 'when'; readonly index: number; readonly step: Step }
  | { readonly part: 'then'; readonly index: number; readonly step: Finding };

/** The first place at which things were not as the scenario says, and how they were. */
export type Failure = { readonly at: ScenarioPlace; readonly differences: readonly Difference[] };

/** Runs one scenario through the API in a jurisdiction of its own; null where all was as it says. */
export async function runScenario(scenario: Scenario, bench: Bench): Promise<Failure | null> {
  let at: ScenarioPlace = { part: 'start' };
  try {
    bench.server.setDay(scenario.clock);
    const world = await World.open(bench.server, bench.pack);
    for (const part of ['given', 'when'] as const) {
      const steps = expandSteps(scenario[part], bench.fragments);
      for (const [index, step] of steps.entries()) {
        at = { part, index: index + 1, step };
        const expectation = ('expect' in step && step.expect) || {};
        const differences = checkExpectation(expectation, await runStep(step, world));
        if (differences.length > 0) return { at, differences };
      }
    }
    for (const [index, step] of scenario.then.entries()) {
      at = { part: 'then', index: index + 1, step };
      const differences = await checkFinding(step, world);
      if (differences.length > 0) return { at, differences };
    }
    return null;
  } catch (error) {
    // A scenario that cannot be run proves nothing, and the others still can be.
    const found = error instanceof Error ? error.message : String(error);
    return { at, differences: [{ code: 'notRun', about: null, expected: null, found }] };
  }
}
