import type { Announcement, Listening } from '../storage/announcement.ts';
import type { Store } from '../storage/store.ts';

/** What someone who listens is told; `everything` where announcements may have been missed. */
export type Heard = Announcement | { readonly kind: 'everything' };

/** Hands what the database announces to everybody who listens in its jurisdiction. */
export class LiveFeed {
  readonly #store: Store;
  readonly #hearers = new Map<string, Set<(heard: Heard) => void>>();
  #listening: Promise<Listening> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Hears from now on what happens in a jurisdiction; the database is listened to from the first hearer on. */
  async join(jurisdiction: string, hear: (heard: Heard) => void): Promise<() => void> {
    const hearers = this.#hearers.get(jurisdiction) ?? new Set();
    this.#hearers.set(jurisdiction, hearers);
    hearers.add(hear);
    this.#listening ??= this.#store.listen(
      (announcement) => this.#tell(announcement.jurisdiction, announcement),
      () => {
        for (const each of this.#hearers.keys()) this.#tell(each, { kind: 'everything' });
      },
    );
    await this.#listening;
    return () => void hearers.delete(hear);
  }

  async close(): Promise<void> {
    await (await this.#listening)?.close();
  }

  #tell(jurisdiction: string, heard: Heard): void {
    for (const hear of this.#hearers.get(jurisdiction) ?? []) hear(heard);
  }
}
