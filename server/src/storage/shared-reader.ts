import type { Rows } from './rows.ts';

export type OpenReading = { readonly rows: Rows; readonly end: () => Promise<unknown> };

type Reading = { readonly opened: Promise<OpenReading>; readers: number; ended: boolean };

/**
 * Lets reads that follow close upon each other, as those of one request do, share one transaction. It ends as soon
 * as nobody reads: on the embedded database, with its one connection, others are waiting.
 */
export class SharedReader {
  readonly #begin: () => Promise<OpenReading>;
  #reading: Reading | null = null;

  constructor(begin: () => Promise<OpenReading>) {
    this.#begin = begin;
  }

  /** A statement that fails takes the transaction along; the reads that only shared it are begun anew. */
  async read<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    this.#reading ??= { opened: this.#begin(), readers: 0, ended: false };
    const reading = this.#reading;
    reading.readers += 1;
    try {
      const { rows } = await reading.opened;
      return await work(rows);
    } catch (error) {
      if (this.#reading === reading) this.#reading = null;
      if (!isVictim(error)) throw error;
    } finally {
      reading.readers -= 1;
      setImmediate(() => this.#endWhenIdle(reading));
    }
    return await this.read(work);
  }

  /** What is wrong with ending a reading harms nobody: what was read has been read. */
  #endWhenIdle(reading: Reading): void {
    if (reading.readers > 0 || reading.ended) return;
    reading.ended = true;
    if (this.#reading === reading) this.#reading = null;
    reading.opened.then(({ end }) => end()).catch(() => undefined);
  }
}

/**
 * Whether a statement was refused only because another one of its transaction had failed; 26000 is one that was sent
 * behind its own preparation, which was refused so.
 */
function isVictim(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === '25P02' || error.code === '26000';
}
