import type { Edit } from '@lixiang/forms';

/** Edits on their way to the server, under the name by which they can be sent again. */
export type Batch = {
  readonly requestId: string;
  readonly revision: number;
  readonly edits: readonly Edit[];
};
/** What the server has not confirmed: a batch whose answer is not known, and what was typed since. */
export type Unconfirmed = {
  readonly revision: number;
  readonly batch?: Batch;
  readonly pending: readonly Edit[];
};

const PREFIX = 'lixiang.draft.';

/** Keeps unconfirmed edits on this device, so that they outlive a crash; one entry for each document. */
export class DraftJournal {
  readonly #storage: Storage;
  readonly #key: string;

  constructor(storage: Storage, key: string) {
    this.#storage = storage;
    this.#key = PREFIX + key;
  }

  read(): Unconfirmed | undefined {
    const text = this.#storage.getItem(this.#key);
    if (text === null) return undefined;
    try {
      const entry: unknown = JSON.parse(text);
      return isUnconfirmed(entry) ? entry : undefined;
    } catch {
      return undefined;
    }
  }

  /** A device that is full keeps none: the edits are still sent as usual. */
  write(entry: Unconfirmed): void {
    try {
      if (!entry.batch && entry.pending.length === 0) this.#storage.removeItem(this.#key);
      else this.#storage.setItem(this.#key, JSON.stringify(entry));
    } catch {
      this.#storage.removeItem(this.#key);
    }
  }
}

/** Only we write these entries; the check is for those of an older or a damaged kind. */
function isUnconfirmed(entry: unknown): entry is Unconfirmed {
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

function isBatch(batch: unknown): batch is Batch {
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
