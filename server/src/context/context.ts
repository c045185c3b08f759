import type { Actor } from '../shared/actor.ts';
import type { Clock } from '../shared/clock.ts';
import type { Rows } from '../storage/rows.ts';
import type { Store } from '../storage/store.ts';

export type ContextParts = {
  readonly store: Store;
  readonly jurisdiction: string;
  readonly actor: Actor;
  readonly address: string | null;
  readonly clock: Clock;
};

/**
 * Who asks, and whose rows they may see: the first argument of every service method. It lives for one request.
 * A transaction is never opened inside another; what runs inside one is handed its rows.
 */
export class Context {
  readonly jurisdiction: string;
  readonly actor: Actor;
  readonly address: string | null;
  readonly clock: Clock;
  readonly store: Store;
  readonly #reads: Read[] = [];

  constructor({ store, jurisdiction, actor, address, clock }: ContextParts) {
    this.store = store;
    this.jurisdiction = jurisdiction;
    this.actor = actor;
    this.address = address;
    this.clock = clock;
  }

  /** Reads in a transaction of the jurisdiction; what is asked for together is read in one. */
  async read<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    return await new Promise<T>((resolve, reject) => {
      this.#reads.push({ run: async (rows) => resolve(await work(rows)), fail: reject });
      if (this.#reads.length === 1) setImmediate(() => void this.#readTogether());
    });
  }

  /** Changes in one transaction of the jurisdiction: all of it, or nothing. */
  async change<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    return await this.store.inJurisdiction(this.jurisdiction, work);
  }

  /** One that fails ends the transaction for those behind it, so they are read in another. */
  async #readTogether(): Promise<void> {
    const reads = this.#reads.splice(0);
    if (reads.length === 0) return;
    let done = 0;
    try {
      await this.store.inJurisdiction(this.jurisdiction, async (rows) => {
        for (const { run } of reads) {
          await run(rows);
          done += 1;
        }
      });
    } catch (error) {
      reads[done]?.fail(error);
      this.#reads.unshift(...reads.slice(done + 1));
      await this.#readTogether();
    }
  }
}

type Read = {
  readonly run: (rows: Rows) => Promise<void>;
  readonly fail: (error: unknown) => void;
};
