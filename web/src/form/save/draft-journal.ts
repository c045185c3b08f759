import type { Edit } from '@lixiang/forms';
import { otherPages, thisPage } from './open-pages.ts';

/** Edits on their way to the server, under the name by which they can be sent again. */
export type Batch<E = Edit> = {
  readonly requestId: string;
  readonly revision: number;
  readonly edits: readonly E[];
};
/** What the server has not confirmed: a batch whose answer is not known, and what was typed since. */
export type Unconfirmed<E = Edit> = {
  readonly revision: number;
  readonly batch?: Batch<E>;
  readonly pending: readonly E[];
};

const PREFIX = 'lixiang.draft.';

/**
 * Keeps unconfirmed edits on this device, so that they outlive a crash; one entry for each document or design and
 * each page that it is open on: two pages of one person do not write over each other.
 */
export class DraftJournal<E = Edit> {
  readonly #storage: Storage;
  readonly #name: string;
  readonly #key: string;

  constructor(storage: Storage, key: string) {
    this.#storage = storage;
    this.#name = PREFIX + key;
    this.#key = `${this.#name}@${thisPage()}`;
  }

  /** What this page has kept. */
  read(): Unconfirmed<E> | undefined {
    return this.#entryAt(this.#key);
  }

  /**
   * Offers what a page that is gone has kept, if there is any. What is taken must have been written here by then:
   * theirs is let go.
   */
  async takeOver(take: (entry: Unconfirmed<E>) => 'taken' | 'left'): Promise<void> {
    if (this.#others().length === 0) return;
    const open = await otherPages();
    const key = this.#others().find((each) => !open.has(each.slice(this.#name.length + 1)));
    const entry = key === undefined ? undefined : this.#entryAt(key);
    if (key !== undefined && entry && take(entry) === 'taken') this.#storage.removeItem(key);
  }

  /** The entries of other pages, and the one without a page that an earlier version of the program has written. */
  #others(): readonly string[] {
    return Object.keys(this.#storage).filter(
      (key) => key !== this.#key && (key === this.#name || key.startsWith(`${this.#name}@`)),
    );
  }

  #entryAt(key: string): Unconfirmed<E> | undefined {
    const text = this.#storage.getItem(key);
    if (text === null) return undefined;
    try {
      const entry: unknown = JSON.parse(text);
      return isUnconfirmed<E>(entry) ? entry : undefined;
    } catch {
      return undefined;
    }
  }

  /** A device that is full keeps none: the edits are still sent as usual. */
  write(entry: Unconfirmed<E>): void {
    try {
      if (!entry.batch && entry.pending.length === 0) this.#storage.removeItem(this.#key);
      else this.#storage.setItem(this.#key, JSON.stringify(entry));
    } catch {
      this.#storage.removeItem(this.#key);
    }
  }
}

/** Only we write these entries; the check is for those of an older or a damaged kind. */
function isUnconfirmed<E>(entry: unknown): entry is Unconfirmed<E> {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'revision' in entry &&
    typeof entry.revision === 'number' &&
    'pending' in entry &&
    Array.isArray(entry.pending) &&
    (!('batch' in entry) || isBatch(entry.batch))
  );
}

function isBatch(batch: unknown): boolean {
  return (
    typeof batch === 'object' &&
    batch !== null &&
    'requestId' in batch &&
    typeof batch.requestId === 'string' &&
    'revision' in batch &&
    typeof batch.revision === 'number' &&
    'edits' in batch &&
    Array.isArray(batch.edits)
  );
}
