import {
  invertEdits,
  type Edit,
  type FieldState,
  type FormSession,
  type Issue,
  type Path,
  type Values,
} from '@lixiang/forms';
import { EditHistory } from './edit-history.ts';
import { pathKey } from './path-key.ts';

/** What the engine says of a field, and whether its issues may be shown yet. */
export type Answer = FieldState & { readonly revealed: boolean };

type Listener = () => void;
/** Who made edits: the person here, or others whose changes were merged in. */
export type EditOrigin = 'here' | 'elsewhere';
type EditListener = (edits: readonly Edit[], origin: EditOrigin) => void;

/** The answers being filled: each place has its own subscribers, and a change wakes only those it concerns. */
export class AnswerStore {
  readonly #session: FormSession;
  readonly #history = new EditHistory();
  readonly #answers = new Map<string, Answer>();
  readonly #rows = new Map<string, readonly string[]>();
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #editListeners = new Set<EditListener>();
  readonly #revealed = new Set<string>();
  #allRevealed = false;

  constructor(session: FormSession) {
    this.#session = session;
  }

  /** The same object until something about the place changes. */
  answer(path: Path): Answer {
    const key = pathKey(path);
    const known = this.#answers.get(key);
    if (known) return known;
    const revealed = this.#allRevealed || this.#revealed.has(key);
    const answer = { ...this.#session.field(path), revealed };
    this.#answers.set(key, answer);
    return answer;
  }

  rows(path: Path): readonly string[] {
    const key = pathKey(path);
    const known = this.#rows.get(key);
    if (known) return known;
    const rows = this.#session.rows(path);
    this.#rows.set(key, rows);
    return rows;
  }

  values(): Values {
    return this.#session.values();
  }

  /** The answers that the server would accept: computed ones in, hidden ones out. */
  accepted(): Values {
    return this.#session.view().values;
  }

  issues(): readonly Issue[] {
    return this.#session.issues();
  }

  subscribe(path: Path, listener: Listener): () => void {
    const key = pathKey(path);
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  subscribeEdits(listener: EditListener): () => void {
    this.#editListeners.add(listener);
    return () => this.#editListeners.delete(listener);
  }

  set(path: Path, value: unknown): void {
    this.edit([{ op: 'set', path, value }]);
  }

  edit(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    this.#history.record(edits, this.#inverseOf(edits));
    this.#apply(edits, 'here');
  }

  /** Takes in what others changed; it is not ours to undo or to send. */
  merge(edits: readonly Edit[]): void {
    if (edits.length > 0) this.#apply(edits, 'elsewhere');
  }

  undo(): boolean {
    return this.#replay(this.#history.undo());
  }

  redo(): boolean {
    return this.#replay(this.#history.redo());
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** From now on the issues of this place are shown: the person has been there. */
  reveal(path: Path): void {
    this.#history.seal();
    const key = pathKey(path);
    if (this.#allRevealed || this.#revealed.has(key)) return;
    this.#revealed.add(key);
    this.#answers.delete(key);
    this.#wake(key);
  }

  revealAll(): void {
    if (this.#allRevealed) return;
    this.#allRevealed = true;
    this.#answers.clear();
    for (const key of this.#listeners.keys()) this.#wake(key);
  }

  /** Single answers are asked of the session, which knows each; only rows need the answers as a whole. */
  #inverseOf(edits: readonly Edit[]): readonly Edit[] {
    if (edits.some(({ op }) => op !== 'set')) return invertEdits(this.#session.values(), edits);
    const places = new Map(edits.map(({ path }) => [pathKey(path), path]));
    return [...places.values()].map((path) => ({
      op: 'set',
      path,
      value: this.#session.field(path).value ?? null,
    }));
  }

  #replay(edits: readonly Edit[]): boolean {
    if (edits.length > 0) this.#apply(edits, 'here');
    return edits.length > 0;
  }

  #apply(edits: readonly Edit[], origin: EditOrigin): void {
    const changed = this.#session.apply(edits);
    for (const edit of edits) if (edit.op !== 'set') this.#forgetRows(edit);
    const keys = new Set([...changed, ...edits.map((edit) => edit.path)].map(pathKey));
    for (const key of keys) {
      this.#answers.delete(key);
      this.#rows.delete(key);
    }
    for (const key of keys) this.#wake(key);
    for (const listener of this.#editListeners) listener(edits, origin);
  }

  /** A row that comes back by undo must not be answered from what was known before it went. */
  #forgetRows(edit: Exclude<Edit, { op: 'set' }>): void {
    if (edit.op === 'moveRows') return;
    const table = pathKey(edit.path);
    const ids = new Set(edit.op === 'removeRows' ? edit.ids : edit.rows.map((row) => row.id));
    for (const key of this.#answers.keys()) {
      if (key.startsWith(`${table}/`) && ids.has(key.slice(table.length + 1).split('/', 1)[0] ?? '')) {
        this.#answers.delete(key);
      }
    }
  }

  #wake(key: string): void {
    for (const listener of this.#listeners.get(key) ?? []) listener();
  }
}
