import type {
  ClockGoal,
  ClockMoved,
  SimulatedAnswer,
  SimulatedRequest,
  SimulatedRole,
  SimulationReady,
  SimulationTask,
} from '../context/simulate.ts';

/** What the thread of a simulation is given. */
export type SimulationThreadTask = SimulationTask & {
  /** A folder of its own, for what is uploaded. */
  readonly files: string;
  readonly filesBehind: string;
  /** A database with its tables, where one was made before. */
  readonly template: Blob | null;
};

export type SimulationCall =
  | { readonly kind: 'ask'; readonly request: SimulatedRequest }
  | { readonly kind: 'roles' }
  | { readonly kind: 'moveClock'; readonly goal: ClockGoal };

/** What it is asked; each is answered once. */
export type SimulationMessage = { readonly id: number; readonly call: SimulationCall };

export type SimulationReply =
  | { readonly id: number; readonly asked: SimulatedAnswer }
  | { readonly id: number; readonly roles: readonly SimulatedRole[] }
  | { readonly id: number; readonly moved: ClockMoved }
  | { readonly id: number; readonly failed: string };

/** What it tells. */
export type SimulationNews =
  | { readonly template: Blob }
  | { readonly publishing: true }
  | { readonly ready: SimulationReady }
  | { readonly day: string }
  | SimulationReply;
