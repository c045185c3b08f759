import { type Finding, type Step } from '@lixiang/schema';
import { type Difference } from './difference.ts';

/** A place in a scenario: the beginning, or one of its steps or findings, counted from 1. */
export type ScenarioPlace =
  | { readonly part: 'start' }
  | { readonly part: 'given' | 'when'; readonly index: number; readonly step: Step }
  | { readonly part: 'then'; readonly index: number; readonly step: Finding };

/** The first place at which things were not as the scenario says, and how they were. */
export type Failure = { readonly at: ScenarioPlace; readonly differences: readonly Difference[] };
