import { expandSteps, type Fragments, type Scenario, type Step } from '@lixiang/schema';
import { type ScenarioPlace } from './failure.ts';

/** A scenario, with the fragments that it may use. */
export type ToldScenario = { readonly scenario: Scenario; readonly fragments: Fragments };

/** A step of a scenario, what it is told from others by, and where it stands. */
export type PathStep = { readonly step: Step; readonly sign: string; readonly at: ScenarioPlace };

/** What leads a scenario to its findings, in order, with the steps of fragments put in their place. */
export function readPath({ scenario, fragments }: ToldScenario): readonly PathStep[] {
  return (['given', 'when'] as const).flatMap((part) =>
    expandSteps(scenario[part], fragments).map((step, index) => ({
      step,
      sign: JSON.stringify(step),
      at: { part, index: index + 1, step },
    })),
  );
}
