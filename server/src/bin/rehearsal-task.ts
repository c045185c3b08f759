import type { RehearsalTask, ScenarioFailure } from '../context/rehearse.ts';

/** What the thread of a rehearsal is given. */
export type ThreadTask = RehearsalTask & {
  /** A folder of its own, for what scenarios upload. */
  readonly files: string;
  /** A database with its tables, where one was made before. */
  readonly template: Blob | null;
};

/** What it tells. */
export type ThreadNews =
  | { readonly template: Blob }
  | { readonly begun: number }
  | { readonly ended: number; readonly failure: ScenarioFailure | null };
