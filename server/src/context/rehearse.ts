import type { Pack, Scenario } from '@lixiang/schema';

/** The first place at which a scenario was not met, and what differed there. */
export type ScenarioFailure = {
  readonly at: {
    readonly part: 'start' | 'given' | 'when' | 'then';
    /** Counted from 1. */
    readonly index?: number;
    readonly step?: unknown;
  };
  readonly differences: readonly {
    readonly code: string;
    readonly about: string | null;
    readonly expected: unknown;
    readonly found: unknown;
  }[];
};

export type RehearsalTask = { readonly pack: Pack; readonly scenarios: readonly Scenario[] };

/** Who is told how a rehearsal goes on; scenarios are spoken of by their place in the task. */
export type RehearsalListener = {
  readonly begun: (scenario: number) => void;
  readonly ended: (scenario: number, failure: ScenarioFailure | null) => void;
  /** It will tell no more; where it broke down, with the error. */
  readonly over: (error: unknown) => void;
};

/** Runs scenarios one after the other where they touch nothing of ours; answers how to stop it. */
export type Rehearse = (task: RehearsalTask, listener: RehearsalListener) => () => void;
