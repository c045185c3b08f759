import type { Edit } from '@lixiang/forms';

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

/** Keeps unconfirmed edits on this device, so that they outlive a crash; one entry for each document or design. */
export class DraftJournal<E = Edit> {
  readonly #storage: Storage;
  readonly #key: string;

  constructor(storage: Storage, key: string) {
    this.#storage = storage;
    this.#key = PREFIX + key;
  }

  read(): Unconfirmed<E> | undefined {
    const text = this.#storage.getItem(this.#key);
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
