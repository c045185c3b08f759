import { answerAt, applyEdits, overlap, type Edit, type Path, type Values } from '@lixiang/forms';
import type { AnswerStore } from '../store/answer-store.ts';
import { appendEdits } from '../store/pending-edits.ts';
import type { Save, SaveConflict, SaveOutcome } from '../types.ts';
import type { Batch, DraftJournal, Unconfirmed } from './draft-journal.ts';
import { editsBetween, rebase, withoutPlaces } from './rebase.ts';
import type { SaveState } from './save-state.ts';

const PAUSE_BEFORE_SAVING = 1000;
const PAUSE_BEFORE_JOURNAL = 300;
const PAUSES_BEFORE_RETRY = [2000, 5000, 15_000, 30_000];

type Options = {
  readonly store: AnswerStore;
  readonly save: Save;
  readonly base: Values;
  readonly revision: number;
  readonly journal?: DraftJournal;
  readonly newRequestId: () => string;
};

/**
 * Carries edits to the server: one batch at a time, each under its own request id until the answer is known, so
 * that a lost reply is asked again and never done twice. What is not confirmed is kept on this device too.
 */
export class Autosaver {
  readonly #options: Options;
  readonly #listeners = new Set<() => void>();
  #state: SaveState = { phase: 'untouched' };
  #save: Save;
  /** What the server has at `#revision`. */
  #base: Values;
  #revision: number;
  #batch: Batch | undefined;
  #pending: readonly Edit[] = [];
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #journalTimer: ReturnType<typeof setTimeout> | undefined;
  #inFlight: Promise<void> | undefined;
  #recovered = false;
  #merged = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#save = options.save;
    this.#base = options.base;
    this.#revision = options.revision;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Whether leaving the page now would leave edits behind on this device. */
  get hasUnconfirmed(): boolean {
    return this.#batch !== undefined || this.#pending.length > 0;
  }

  /** At how many places the last saving merged in what others had changed. */
  get merged(): number {
    return this.#merged;
  }

  /** Whether edits of an earlier visit were brought back. */
  get recovered(): boolean {
    return this.#recovered;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The page may hand over a new function at every drawing. */
  use(save: Save): void {
    this.#save = save;
  }

  /** Listens to the store and the network until the returned function is called. */
  start(): () => void {
    this.#recover(this.#options.journal?.read());
    void this.#options.journal?.takeOver((entry) => {
      // Whoever has begun to type is not typed over: it is offered again at the next visit.
      if (this.#state.phase !== 'untouched') return 'left';
      this.#recover(entry);
      this.#writeJournal();
      return 'taken';
    });
    const stopListening = this.#options.store.subscribeEdits((edits, origin) => {
      if (origin === 'here') this.#take(edits);
    });
    const onOnline = () => void this.flush();
    const onHide = () => {
      this.#writeJournal();
      if (this.#pending.length > 0) void this.flush();
    };
    window.addEventListener('online', onOnline);
    window.addEventListener('pagehide', onHide);
    return () => {
      stopListening();
      window.removeEventListener('online', onOnline);
      window.removeEventListener('pagehide', onHide);
      clearTimeout(this.#timer);
      this.#writeJournal();
      if (this.hasUnconfirmed && this.#state.phase !== 'conflict') void this.flush();
    };
  }

  /** Brings back what an earlier visit could not confirm. */
  #recover(kept: Unconfirmed | undefined): void {
    if (!kept || this.#recovered) return;
    this.#recovered = true;
    this.#batch = kept.batch;
    this.#pending = kept.pending;
    this.#revision = kept.revision;
    this.#options.store.merge([...(kept.batch?.edits ?? []), ...kept.pending]);
    this.#become({ phase: 'waiting' });
    this.#schedule(0);
  }

  /** Sends what there is to send; resolves when the server has answered, whatever the answer. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#state.phase === 'conflict') return;
    if (this.#inFlight) {
      await this.#inFlight;
      if (this.#pending.length > 0 && this.#state.phase !== 'unsaved') await this.flush();
      return;
    }
    if (!this.hasUnconfirmed) return;
    this.#inFlight = this.#send();
    await this.#inFlight;
    this.#inFlight = undefined;
    if (this.#state.phase === 'waiting') this.#schedule(PAUSE_BEFORE_SAVING);
  }

  /** Ends a conflict: at the given places the others' answers stand, everywhere else ours. */
  resolve(conceded: readonly Path[]): void {
    const { store } = this.#options;
    const ours = withoutPlaces([...(this.#batch?.edits ?? []), ...this.#pending], conceded);
    this.#batch = undefined;
    this.#pending = ours;
    store.merge(editsBetween(store.values(), rebase(this.#base, ours)));
    this.#become({ phase: 'waiting' });
    void this.flush();
    if (!this.hasUnconfirmed) this.#confirm();
  }

  #take(edits: readonly Edit[]): void {
    this.#pending = appendEdits(this.#pending, edits);
    clearTimeout(this.#journalTimer);
    this.#journalTimer = setTimeout(() => this.#writeJournal(), PAUSE_BEFORE_JOURNAL);
    const { phase } = this.#state;
    if (phase === 'conflict' || phase === 'saving') return;
    if (phase === 'unsaved' || phase === 'offline') return;
    if (phase !== 'waiting') this.#become({ phase: 'waiting' });
    this.#schedule(PAUSE_BEFORE_SAVING);
  }

  async #send(): Promise<void> {
    this.#batch ??= {
      requestId: this.#options.newRequestId(),
      revision: this.#revision,
      edits: this.#takePending(),
    };
    this.#writeJournal();
    this.#become({ phase: 'saving' });
    const { edits, revision, requestId } = this.#batch;
    const outcome = await this.#save(edits, revision, requestId).catch((): SaveOutcome => ({
      kind: 'failed',
    }));
    this.#receive(outcome, edits);
    this.#writeJournal();
  }

  #receive(outcome: SaveOutcome, sent: readonly Edit[]): void {
    if (outcome.kind === 'failed') return this.#waitToRetry();
    this.#failures = 0;
    if (outcome.kind === 'refused') {
      this.#pending = [...sent, ...this.#pending];
      this.#batch = undefined;
      this.#become({ phase: 'refused', messages: outcome.messages });
    } else if (outcome.kind === 'conflict') {
      this.#revision = outcome.revision;
      this.#base = outcome.values;
      this.#become({ phase: 'conflict', conflicts: outcome.conflicts });
    } else {
      this.#batch = undefined;
      this.#revision = outcome.revision;
      this.#base = applyEdits(this.#base, [...sent, ...outcome.merged]).values;
      this.#takeIn(outcome.merged);
    }
  }

  /** Shows what others changed; where we have typed there meanwhile, a person decides. */
  #takeIn(merged: readonly Edit[]): void {
    const { store } = this.#options;
    const contested = overlap(this.#pending, merged);
    const conflicts = contested.map((path): SaveConflict => ({
      path,
      mine: answerAt(store.values(), path) ?? null,
      theirs: answerAt(this.#base, path) ?? null,
      by: '',
      at: '',
    }));
    const shown = withoutPlaces(merged, contested);
    store.merge(shown);
    this.#merged = shown.length;
    if (conflicts.length > 0) this.#become({ phase: 'conflict', conflicts });
    else if (this.#pending.length > 0) this.#become({ phase: 'waiting' });
    else this.#confirm();
  }

  #confirm(): void {
    this.#become({ phase: 'saved', at: new Date() });
  }

  #waitToRetry(): void {
    const pause = PAUSES_BEFORE_RETRY[Math.min(this.#failures, PAUSES_BEFORE_RETRY.length - 1)] ?? 0;
    this.#failures += 1;
    this.#become({ phase: navigator.onLine ? 'unsaved' : 'offline' });
    this.#schedule(pause);
  }

  #takePending(): readonly Edit[] {
    const edits = this.#pending;
    this.#pending = [];
    return edits;
  }

  #schedule(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  #writeJournal(): void {
    clearTimeout(this.#journalTimer);
    this.#options.journal?.write({
      revision: this.#revision,
      pending: this.#pending,
      ...(this.#batch && { batch: this.#batch }),
    });
  }

  #become(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
