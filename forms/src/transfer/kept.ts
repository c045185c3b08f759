import { type Form } from '@lixiang/schema';
import { type Lists } from '../list/lists.ts';
import { type Path, type Values } from '../types.ts';

/** One version of a form, with what its answers are written out by. */
export type FormSide = { readonly form: Form; readonly lists: Lists };

/** An answer that a form no longer asks for; to be read, and to come back where the form asks again. */
export type KeptAnswer = {
  readonly path: Path;
  readonly labels: readonly string[];
  readonly text: string;
  readonly value: unknown;
};

/** What one step from a version to the next has made of the answers that it touched; absent where there was none. */
export type CarryStep = {
  readonly before: Values;
  readonly after: Values;
  readonly answers: readonly KeptAnswer[];
};

/** What is kept beside the answers of a draft that has gone from version to version. */
export type Kept = { readonly answers: readonly KeptAnswer[]; readonly steps: readonly CarryStep[] };

export const NOTHING_KEPT: Kept = { answers: [], steps: [] };

export type CarriedAnswers = { readonly values: Values; readonly kept: Kept };
