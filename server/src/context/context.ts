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
  /** The versions of the pack that there are, where they have been read already. */
  readonly packVersions?: readonly number[];
  /** The longest that one statement may read, in milliseconds; without it, as long as it takes. */
  readonly patience?: number;
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
  readonly packVersions: readonly number[] | null;
  readonly #read: <T>(work: (rows: Rows) => Promise<T>) => Promise<T>;

  constructor({ store, jurisdiction, actor, address, clock, packVersions, patience }: ContextParts) {
    this.store = store;
    this.#read = store.reader(jurisdiction, patience);
    this.jurisdiction = jurisdiction;
    this.actor = actor;
    this.address = address;
    this.clock = clock;
    this.packVersions = packVersions ?? null;
  }

  /** The account of whoever acts by hand; the clock has none. */
  get account(): string {
    const { accountId } = this.actor;
    if (accountId === null) throw new Error('the clock does nothing by hand');
    return accountId;
  }

  /** Reads of the jurisdiction; those that follow close upon each other share a transaction. */
  async read<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    return await this.#read(work);
  }

  /** Changes in one transaction of the jurisdiction: all of it, or nothing. */
  async change<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    return await this.store.inJurisdiction(this.jurisdiction, work);
  }
}
