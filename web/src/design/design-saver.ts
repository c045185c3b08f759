import { isSameJson, overlapOfPackEdits, type PackEdit } from '@lixiang/schema';
import type { DraftJournal, Unconfirmed } from '../form/save/draft-journal.ts';
import { conflictsOf } from './conflicts-of.ts';
import type { DesignApi, DesignBatch, DesignChange, DesignEditor, EditOutcome } from './design-api.ts';
import { heedPage } from './heed-page.ts';
import { KnownDesign } from './known-design.ts';
import type { DesignStore } from './design-store.ts';
import { appendEdits, replayEdits } from './pending-edits.ts';
import type { DesignConflict, DesignState } from './save-state.ts';

const PAUSE_BEFORE_SAVING = 500;
const PAUSE_BEFORE_JOURNAL = 200;
const PAUSES_BEFORE_RETRY = [2000, 5000, 15_000, 30_000];

type Options = {
  readonly store: DesignStore;
  readonly api: DesignApi;
  readonly revision: number;
  readonly journal: DraftJournal<PackEdit>;
  readonly newRequestId: () => string;
};

/**
 * Carries edits to the server, one batch at a time, each under one request id until the answer is known; takes in what
 * others did; and keeps what is not confirmed on this device. The server alone judges whether edits quarrel, but for
 * those typed while an answer was on its way.
 */
export class DesignSaver {
  readonly #options: Options;
  readonly #known: KnownDesign;
  readonly #listeners = new Set<() => void>();
  #state: DesignState = { phase: 'saved' };
  #editors: readonly DesignEditor[] = [];
  #losses: readonly PackEdit[] = [];
  #place: readonly string[] = [];
  #batch: DesignBatch | undefined;
  #pending: readonly PackEdit[] = [];
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #journalTimer: ReturnType<typeof setTimeout> | undefined;
  #inFlight: Promise<void> | undefined;
  /** The batch was sent before: whether and when it was done there is not known. */
  #isRepeated = false;

  constructor(options: Options) {
    this.#options = options;
    this.#known = new KnownDesign(options.api, options.store.content, options.revision);
  }

  get state(): DesignState {
    return this.#state;
  }

  /** Who else is at the design; the same object until that changes. */
  get editors(): readonly DesignEditor[] {
    return this.#editors;
  }

  /** Edits of ours that could not be made on what others had done, for the person to know of. */
  get losses(): readonly PackEdit[] {
    return this.#losses;
  }

  get hasUnconfirmed(): boolean {
    return this.#batch !== undefined || this.#pending.length > 0;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says where the person is, for others to see. */
  moveTo(place: readonly string[]): void {
    this.#place = place;
  }

  forgetLosses(): void {
    this.#losses = [];
    this.#tell();
  }

  /** Listens to the store, the network and the others until the returned function is called. */
  start(): () => void {
    this.#recover(this.#options.journal.read());
    this.#takeOver();
    const stopListening = this.#options.store.subscribeEdits((edits) => this.#take(edits));
    const hide = () => {
      this.#writeJournal();
      void this.flush();
    };
    const stopHeeding = heedPage({ look: () => void this.look(), online: () => void this.flush(), hide });
    void this.look();
    return () => {
      stopListening();
      stopHeeding();
      clearTimeout(this.#timer);
      hide();
    };
  }

  /** Sends what there is to send; resolves when the server has answered, whatever the answer. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#inFlight) {
      await this.#inFlight;
      return this.#state.phase === 'waiting' ? this.flush() : undefined;
    }
    if (!this.hasUnconfirmed || this.#isStopped()) return;
    this.#inFlight = this.#send();
    await this.#inFlight;
    this.#inFlight = undefined;
    if (this.#state.phase === 'waiting') this.#schedule(PAUSE_BEFORE_SAVING);
  }

  /** Asks who is there and what they did; while edits of ours are on their way, their answer will tell. */
  async look(): Promise<void> {
    if (this.#isStopped()) return;
    const asked = this.#known.revision;
    const seen = await this.#options.api.see(asked, this.#place).catch(() => undefined);
    if (seen === undefined) return;
    if (seen === 'gone') return this.#leave();
    // The same people at the same places stay the same object: nothing that shows them is drawn again.
    if (!isSameJson(this.#editors, seen.editors)) this.#editors = seen.editors;
    if (!this.hasUnconfirmed && asked === this.#known.revision && seen.revision > asked) {
      await this.#known.advance(seen.revision, seen.changes, []);
      this.#show(this.#pending, seen.changes);
    }
    this.#tell();
  }

  /** Ends a conflict: the conceded edits are given up, all others are sent on what the others did. */
  resolve(conceded: readonly DesignConflict[]): void {
    const given = new Set(conceded.map(({ edit }) => edit));
    this.#pending = this.#pending.filter((edit) => !given.has(edit));
    this.#become({ phase: 'waiting' });
    this.#show(this.#pending, []);
    if (this.hasUnconfirmed) void this.flush();
    else this.#become({ phase: 'saved' });
  }

  /** What a page that is gone has kept; while anything of this one is on its way, another time. */
  #takeOver(): void {
    void this.#options.journal.takeOver((entry) =>
      this.#state.phase === 'saved' && this.#recover(entry) ? 'taken' : 'left',
    );
  }

  #recover(kept: Unconfirmed<PackEdit> | undefined): boolean {
    if (!kept || this.hasUnconfirmed) return false;
    const requestId = this.#options.newRequestId();
    this.#batch = kept.batch ?? { requestId, revision: kept.revision, edits: kept.pending };
    this.#pending = kept.batch ? kept.pending : [];
    this.#isRepeated = true;
    // What is there already cannot be made twice, and is no loss.
    const { content } = replayEdits(this.#known.content, [...this.#batch.edits, ...this.#pending]);
    this.#options.store.merge(content, []);
    this.#writeJournal();
    this.#become({ phase: 'waiting' });
    this.#schedule(0);
    return true;
  }

  #isStopped(): boolean {
    return this.#state.phase === 'conflict' || this.#state.phase === 'gone';
  }

  #take(edits: readonly PackEdit[]): void {
    this.#pending = appendEdits(this.#pending, edits);
    clearTimeout(this.#journalTimer);
    this.#journalTimer = setTimeout(() => this.#writeJournal(), PAUSE_BEFORE_JOURNAL);
    const { phase } = this.#state;
    if (phase !== 'saved' && phase !== 'waiting') return;
    this.#become({ phase: 'waiting' });
    this.#schedule(PAUSE_BEFORE_SAVING);
  }

  async #send(): Promise<void> {
    const batch = (this.#batch ??= {
      requestId: this.#options.newRequestId(),
      revision: this.#known.revision,
      edits: this.#takePending(),
    });
    this.#writeJournal();
    this.#become({ phase: 'saving' });
    const outcome = await this.#options.api
      .edit(batch, this.#place)
      .catch((): EditOutcome => ({ kind: 'failed' }));
    await this.#receive(outcome, batch);
    this.#writeJournal();
  }

  async #receive(outcome: EditOutcome, { edits }: DesignBatch): Promise<void> {
    if (outcome.kind === 'gone') return this.#leave();
    const known = this.#known.revision;
    if (outcome.kind === 'failed' || (this.#isRepeated && !(await this.#reload())))
      return this.#waitToRetry();
    this.#failures = 0;
    this.#batch = undefined;
    if (outcome.kind === 'refused') return this.#giveUp(edits, outcome.index);
    const fresh = outcome.changes.filter(({ revision }) => revision > known);
    const isConflict = outcome.kind === 'conflict';
    await this.#known.advance(outcome.revision, fresh, isConflict ? [] : edits);
    if (isConflict) this.#pending = [...edits, ...this.#pending];
    const theirs = fresh.flatMap((change) => change.edits);
    const contested = isConflict ? outcome.overlapping : overlapOfPackEdits(this.#pending, theirs);
    if (contested.length > 0) return this.#dispute(contested, fresh);
    this.#show(this.#pending, fresh);
    this.#become({ phase: this.hasUnconfirmed ? 'waiting' : 'saved' });
    this.#takeOver();
  }

  /** One edit cannot be made there: it is told, and all others are sent again on what is there now. */
  async #giveUp(edits: readonly PackEdit[], index: number): Promise<void> {
    const refused = edits[index];
    if (refused) this.#losses = [...this.#losses, refused];
    this.#pending = [...edits.toSpliced(index, 1), ...this.#pending];
    const seen = await this.#options.api.see(this.#known.revision, this.#place).catch(() => undefined);
    if (seen === 'gone') return this.#leave();
    if (seen) await this.#known.advance(seen.revision, seen.changes, []);
    this.#show(this.#pending, seen?.changes ?? []);
    this.#become({ phase: this.hasUnconfirmed ? 'waiting' : 'saved' });
  }

  /** A person decides; until then theirs is shown where both changed the same. */
  #dispute(contested: readonly number[], changes: readonly DesignChange[]): void {
    const mine = contested.flatMap((index) => this.#pending[index] ?? []);
    const conflicts = conflictsOf(mine, { base: this.#known.content, changes });
    const { content } = replayEdits(
      this.#known.content,
      this.#pending.filter((edit) => !mine.includes(edit)),
    );
    this.#options.store.merge(content, changes);
    this.#become({ phase: 'conflict', conflicts });
  }

  /** Shows what the server has with these edits on top; what can no longer be made is lost, and told. */
  #show(edits: readonly PackEdit[], changes: readonly DesignChange[]): void {
    const { content, lost } = replayEdits(this.#known.content, edits);
    if (lost.length > 0) {
      this.#losses = [...this.#losses, ...lost];
      this.#pending = this.#pending.filter((edit) => !lost.includes(edit));
    }
    this.#options.store.merge(content, changes);
  }

  async #reload(): Promise<boolean> {
    const isKnown = await this.#known.reload();
    if (isKnown) this.#isRepeated = false;
    return isKnown;
  }

  /** The design is there no longer: what was not saved is told, since it can no longer be. */
  #leave(): void {
    this.#losses = [...this.#losses, ...(this.#batch?.edits ?? []), ...this.#pending];
    this.#batch = undefined;
    this.#pending = [];
    this.#writeJournal();
    this.#become({ phase: 'gone' });
  }

  #waitToRetry(): void {
    this.#isRepeated = true;
    const pause = PAUSES_BEFORE_RETRY[Math.min(this.#failures, PAUSES_BEFORE_RETRY.length - 1)] ?? 0;
    this.#failures += 1;
    this.#become({ phase: navigator.onLine ? 'unsaved' : 'offline' });
    this.#schedule(pause);
  }

  #takePending(): readonly PackEdit[] {
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
    this.#options.journal.write({
      revision: this.#known.revision,
      pending: this.#pending,
      ...(this.#batch && { batch: this.#batch }),
    });
  }

  #become(state: DesignState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
