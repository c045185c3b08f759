/** A request to the API, on its way to a simulation, from whoever is being played. */
export type SimulatedRequest = {
  readonly account: string;
  readonly method: 'GET' | 'POST';
  /** As the program itself knows it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
};

export type SimulatedAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

/** Someone whose part may be played. */
export type SimulatedRole = {
  readonly account: string;
  readonly name: string;
  readonly organisation: string | null;
  /** Names of the pack's offices that the organisation is. */
  readonly offices: readonly string[];
  /** Names of the pack's positions that they hold. */
  readonly positions: readonly string[];
  readonly administrator: boolean;
};

export type ClockStep = 'DAY' | 'WORKING_DAY' | 'NEXT_DEADLINE';
/** Where the clock is to go: to a day, or on by a step. */
export type ClockGoal = { readonly day: string } | { readonly step: ClockStep };
export type ClockRefusal = 'BACKWARDS' | 'TOO_FAR' | 'NO_DEADLINE';
export type ClockMoved = { readonly day: string } | { readonly refused: ClockRefusal };

/** Why the copied record stays under the version that it stands under. */
export type StayingReason = { readonly code: string; readonly about: string | null };

export type SimulationTask = {
  readonly jurisdiction: string;
  /** Whose simulation it is. */
  readonly account: string;
  /** Rows of the jurisdiction by table, each a list in JSON. */
  readonly rows: ReadonlyMap<string, string>;
  /** What is published as the next version before anything else; null for nothing. */
  readonly design: unknown;
  readonly record: string | null;
  /** Whether what was copied goes to the latest version. */
  readonly moves: boolean;
  /** The instant that it begins at. */
  readonly startsAt: string;
};

/** How all stands once a simulation can be used. */
export type SimulationReady = {
  readonly version: number;
  readonly day: string;
  readonly staying: readonly StayingReason[];
};

/** Who is told how a simulation goes on. */
export type SimulationListener = {
  readonly publishing: () => void;
  readonly ready: (how: SimulationReady) => void;
  /** The clock has come to a day, perhaps on its way to another. */
  readonly day: (day: string) => void;
  /** It answers no more. */
  readonly over: () => void;
};

/** The whole program on rows of its own, which nobody else sees and nothing outlives. */
export type RunningSimulation = {
  readonly ask: (request: SimulatedRequest) => Promise<SimulatedAnswer>;
  readonly roles: () => Promise<readonly SimulatedRole[]>;
  readonly moveClock: (goal: ClockGoal) => Promise<ClockMoved>;
  readonly stop: () => Promise<void>;
};

/** Opens a simulation where it touches nothing of ours. */
export type Simulate = (task: SimulationTask, listener: SimulationListener) => RunningSimulation;
