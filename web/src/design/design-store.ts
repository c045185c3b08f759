import { applyPackEdits, type EditRefusal, type Json, type PackEdit } from '@lixiang/schema';
import { DesignHistory, type Step } from './design-history.ts';
import { PlaceListeners } from './place-listeners.ts';
import { readPlace } from './read-place.ts';

/** How undoing came out: what it was, or why it could not be. */
export type Undone =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'done'; readonly label: string; readonly edits: readonly PackEdit[] }
  /** Without a name where what it speaks of is no longer there. */
  | { readonly kind: 'contested'; readonly label: string; readonly by?: string };

type EditListener = (edits: readonly PackEdit[]) => void;

/** The configuration being designed, as this person sees it: their edits at once, others' when they are known. */
export class DesignStore {
  readonly #places = new PlaceListeners();
  readonly #history = new DesignHistory();
  readonly #editListeners = new Set<EditListener>();
  readonly #historyListeners = new Set<() => void>();
  #content: Json;

  constructor(content: Json) {
    this.#content = content;
  }

  get content(): Json {
    return this.#content;
  }

  /** What would be taken back next; undefined where there is nothing. */
  get undoes(): string | undefined {
    return this.#history.undoes;
  }

  /** What would be done again next; undefined where there is nothing. */
  get redoes(): string | undefined {
    return this.#history.redoes;
  }

  read(place: readonly string[]): Json | undefined {
    return readPlace(this.#content, place);
  }

  /** Called when what stands at the place becomes another; what did not change stays the same object. */
  subscribe(place: readonly string[], listener: () => void): () => void {
    return this.#places.listen(place, listener);
  }

  subscribeEdits(listener: EditListener): () => void {
    this.#editListeners.add(listener);
    return () => this.#editListeners.delete(listener);
  }

  subscribeHistory(listener: () => void): () => void {
    this.#historyListeners.add(listener);
    return () => this.#historyListeners.delete(listener);
  }

  /** Makes all edits, or none and says why; `label` is what undoing them is called. */
  edit(edits: readonly PackEdit[], label: string): EditRefusal | undefined {
    if (edits.length === 0) return undefined;
    const made = applyPackEdits(this.#content, edits);
    if ('refused' in made) return made.refused;
    this.#history.record({ label, done: edits, back: made.inverse });
    this.#become(made.content);
    this.#tell(edits);
    return undefined;
  }

  /** Ends the step: what is typed next is undone on its own. */
  seal(): void {
    this.#history.seal();
  }

  undo(): Undone {
    const step = this.#history.takeUndo();
    return this.#replay(step, (back) => step && this.#history.undone(back));
  }

  redo(): Undone {
    const step = this.#history.takeRedo();
    return this.#replay(step, (back) => step && this.#history.redone(back));
  }

  /** Takes in the content with what others changed; it is not ours to undo or to send. */
  merge(
    content: Json,
    others: readonly { readonly edits: readonly PackEdit[]; readonly by: string }[],
  ): void {
    for (const { edits, by } of others) this.#history.meet(edits, by);
    this.#become(content);
    this.#tellHistory();
  }

  #replay(step: Step | undefined, remember: (back: Step) => void): Undone {
    if (!step) return { kind: 'nothing' };
    const { label, back, contestedBy } = step;
    const made = contestedBy === undefined ? applyPackEdits(this.#content, back) : undefined;
    if (!made || 'refused' in made) {
      this.#tellHistory();
      return { kind: 'contested', label, ...(contestedBy !== undefined && { by: contestedBy }) };
    }
    remember({ label, done: back, back: made.inverse });
    this.#become(made.content);
    this.#tell(back);
    return { kind: 'done', label, edits: back };
  }

  #become(content: Json): void {
    const before = this.#content;
    this.#content = content;
    this.#places.wake(before, content);
  }

  #tell(edits: readonly PackEdit[]): void {
    for (const listener of this.#editListeners) listener(edits);
    this.#tellHistory();
  }

  #tellHistory(): void {
    for (const listener of this.#historyListeners) listener();
  }
}
