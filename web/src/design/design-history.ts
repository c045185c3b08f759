import { overlapOfPackEdits, type PackEdit } from '@lixiang/schema';
import { samePlace } from './place.ts';

/** One thing that a person did: the edits that undo it, and what it is called. */
export type Step = {
  readonly label: string;
  /** What was done last, to know what others' edits touch. */
  readonly done: readonly PackEdit[];
  /** What leads back. */
  readonly back: readonly PackEdit[];
  /** Who changed the same since: it can no longer be taken back without undoing theirs. */
  readonly contestedBy?: string;
};

/** What can be undone and redone, without limit; newest last. */
export class DesignHistory {
  #past: readonly Step[] = [];
  #future: readonly Step[] = [];
  #joinable = false;

  /** What would be taken back next. */
  get undoes(): string | undefined {
    return this.#past.at(-1)?.label;
  }

  /** What would be done again next. */
  get redoes(): string | undefined {
    return this.#future.at(-1)?.label;
  }

  /** Remembers a step; going on with one property joins the step before, until `seal`. */
  record(step: Step): void {
    const last = this.#past.at(-1);
    const joins = this.#joinable && last?.contestedBy === undefined && isSameProperty(last?.done, step.done);
    this.#past =
      joins && last ? [...this.#past.slice(0, -1), { ...step, back: last.back }] : [...this.#past, step];
    this.#future = [];
    this.#joinable = true;
  }

  /** Ends the step: what comes next is undone on its own. */
  seal(): void {
    this.#joinable = false;
  }

  /** Others made these edits: steps that they touch can no longer be taken back or done again. */
  meet(edits: readonly PackEdit[], by: string): void {
    const meeting = (step: Step): Step =>
      step.contestedBy === undefined && overlapOfPackEdits(step.done, edits).length > 0
        ? { ...step, contestedBy: by }
        : step;
    this.#past = this.#past.map(meeting);
    this.#future = this.#future.map(meeting);
    this.#joinable = false;
  }

  /** Takes the newest step off; `return` says by which edits it can be done again, if it was undone. */
  takeUndo(): Step | undefined {
    const step = this.#past.at(-1);
    this.#past = this.#past.slice(0, -1);
    this.#joinable = false;
    return step;
  }

  takeRedo(): Step | undefined {
    const step = this.#future.at(-1);
    this.#future = this.#future.slice(0, -1);
    this.#joinable = false;
    return step;
  }

  undone(step: Step): void {
    this.#future = [...this.#future, step];
  }

  redone(step: Step): void {
    this.#past = [...this.#past, step];
  }
}

function isSameProperty(before: readonly PackEdit[] | undefined, after: readonly PackEdit[]): boolean {
  if (!before || before.length === 0 || before.length !== after.length) return false;
  return before.every((edit, index) => {
    const next = after[index];
    return (
      (edit.kind === 'set' || edit.kind === 'clear') &&
      (next?.kind === 'set' || next?.kind === 'clear') &&
      edit.at.at(-1) !== 'key' &&
      samePlace(edit.at, next.at)
    );
  });
}
