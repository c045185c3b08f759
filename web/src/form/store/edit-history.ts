import type { Edit } from '@lixiang/forms';
import { pathKey } from './path-key.ts';

type Step = { readonly done: readonly Edit[]; readonly undone: readonly Edit[] };

const LONGEST_HISTORY = 500;

/** What can be undone and redone: edits with their inverses, newest last. */
export class EditHistory {
  #past: readonly Step[] = [];
  #future: readonly Step[] = [];
  #joinable = false;

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Remembers a step; typing on in one place joins the step before, until `seal`. */
  record(done: readonly Edit[], undone: readonly Edit[]): void {
    const last = this.#past.at(-1);
    const joins = this.#joinable && last !== undefined && isSamePlace(last.done, done);
    const step = joins ? { done, undone: last.undone } : { done, undone };
    this.#past = [...(joins ? this.#past.slice(0, -1) : this.#past.slice(-LONGEST_HISTORY + 1)), step];
    this.#future = [];
    this.#joinable = true;
  }

  /** Ends the step: what is typed next is undone on its own. */
  seal(): void {
    this.#joinable = false;
  }

  undo(): readonly Edit[] {
    const step = this.#past.at(-1);
    if (!step) return [];
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, step];
    this.#joinable = false;
    return step.undone;
  }

  redo(): readonly Edit[] {
    const step = this.#future.at(-1);
    if (!step) return [];
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, step];
    this.#joinable = false;
    return step.done;
  }
}

function isSamePlace(before: readonly Edit[], after: readonly Edit[]): boolean {
  const [first] = before;
  const [second] = after;
  return (
    before.length === 1 &&
    after.length === 1 &&
    first?.op === 'set' &&
    second?.op === 'set' &&
    pathKey(first.path) === pathKey(second.path)
  );
}
