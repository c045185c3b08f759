import { type Remark } from '../procedure/act.ts';
import { type Acceptance } from '../procedure/decision.ts';
import { type Situation } from '../procedure/situation.ts';

/** An act that has been accepted, and what was said with it. */
export type Accepted = {
  readonly situation: Situation;
  readonly acceptance: Acceptance;
  readonly requestId: string;
  /** The event of the act that carries this one with it. */
  readonly causedBy: string | null;
  readonly reason: string | null;
  readonly remarks: readonly Remark[];
  /** Rule key → why the actor went on all the same; blank where it was only seen. */
  readonly acknowledged: ReadonlyMap<string, string>;
};
