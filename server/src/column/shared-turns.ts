/**
 * Work of which one is done at a time. Whoever asks while it is being done waits for the next, which all share who have
 * asked before it begins: none is told what was found out before they asked.
 */
export class SharedTurns {
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  /** Resolves when work that began later than this has been done, perhaps somebody else's. */
  async take(work: () => Promise<void>): Promise<void> {
    this.#next ??= this.#running === null ? null : this.#follow(this.#running, work);
    await (this.#next ?? this.#begin(work));
  }

  #follow(running: Promise<void>, work: () => Promise<void>): Promise<void> {
    const begin = () => {
      this.#next = null;
      return this.#begin(work);
    };
    return running.then(begin, begin);
  }

  #begin(work: () => Promise<void>): Promise<void> {
    const running = work().finally(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }
}
