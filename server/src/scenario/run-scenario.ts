import { type Fragments, type Pack, type Scenario } from '@lixiang/schema';
import { type Failure } from './failure.ts';
import { type ScenarioServer } from './scenario-server.ts';
import { ScenarioTree } from './scenario-tree.ts';

/** What a scenario is run against. */
export type Bench = {
  readonly server: ScenarioServer;
  readonly pack: Pack;
  readonly fragments: Fragments;
};

/** Runs one scenario through the API in a jurisdiction of its own; null where all was as it says. */
export async function runScenario(
  scenario: Scenario,
  { server, pack, fragments }: Bench,
): Promise<Failure | null> {
  const told = { scenario, fragments };
  return await new ScenarioTree({ server, pack }, [told]).run(told);
}
