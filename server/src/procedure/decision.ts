import { type Values } from '@lixiang/forms';
import { type Transition } from '@lixiang/schema';
import { type Blocker } from './blocker.ts';
import { type LinkEnd } from './link-end.ts';
import { type PlannedEffect } from './plan-effects.ts';
import { type Situation } from './situation.ts';

/** A draft that becomes an immutable submission with the act. */
export type PlannedSubmission = {
  readonly document: string;
  readonly values: Values;
  readonly files: readonly string[];
};

/** What is to happen when a transition is taken, all of it or nothing. */
export type Acceptance = {
  readonly transition: Transition;
  readonly to: string;
  /** What the documents of a record begin with that the act brings into being. */
  readonly drafts: Readonly<Record<string, Values>>;
  readonly submits: readonly PlannedSubmission[];
  /** The accepted answers of the act's own form. */
  readonly input: Values | null;
  readonly effects: readonly PlannedEffect[];
  /** The acts on linked records that this one carries with it. */
  readonly linked: readonly { readonly situation: Situation; readonly acceptance: Acceptance }[];
  /** The acts that bring linked records into being. */
  readonly born: readonly {
    readonly link: LinkEnd;
    readonly situation: Situation;
    readonly acceptance: Acceptance;
  }[];
  /** Rules that are not kept, and do not stand in the way. */
  readonly warnings: readonly Blocker[];
};
export type Refusal = { readonly blockers: readonly Blocker[]; readonly warnings: readonly Blocker[] };
export type Decision = Acceptance | Refusal;
