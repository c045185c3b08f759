import { Context } from '../context/context.ts';
import { type Clock } from '../shared/clock.ts';
import { type Store } from '../storage/store.ts';
import { planBackfills } from './plan-backfills.ts';
import { runBackfills } from './run-backfills.ts';

/** Every so often it is looked whether a new version has been published. */
const EVERY = 15_000;

type Site = { readonly store: Store; readonly clock: Clock };

const NOBODY = {
  accountId: null,
  name: '',
  organisationId: null,
  organisationName: null,
  offices: [],
  positions: [],
  administrator: false,
};

/** Fills in, beside all other work, what each new version of a pack asks of the records that are there. */
export class BackfillKeeper {
  readonly #site: Site;
  readonly #fail: (error: unknown) => void;
  /** By jurisdiction, the latest version that was looked into. */
  readonly #seen = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(site: Site, fail: (error: unknown) => void) {
    this.#site = site;
    this.#fail = fail;
  }

  start(): void {
    const look = () => {
      this.#running = this.run().catch(this.#fail);
    };
    look();
    this.#timer = setInterval(look, EVERY);
    this.#timer.unref();
  }

  /** Goes on until nothing is left to be filled in, in any jurisdiction. */
  async run(): Promise<void> {
    const { store, clock } = this.#site;
    await this.#running;
    const latest = await store.look((rows) =>
      rows
        .selectFrom('pack_version')
        .select((read) => ['jurisdiction', read.fn.max('version').as('version')])
        .groupBy('jurisdiction')
        .orderBy('jurisdiction')
        .execute(),
    );
    for (const { jurisdiction, version } of latest) {
      if (this.#stopped) return;
      if (this.#seen.get(jurisdiction) === version) continue;
      const context = new Context({ store, clock, jurisdiction, actor: NOBODY, address: null });
      await planBackfills(context);
      await runBackfills(context, () => !this.#stopped);
      // Another process may be at the last batch, and may not come to the end of it.
      if ((await planBackfills(context)) === 0) this.#seen.set(jurisdiction, version);
    }
  }

  /** Waits for the batch that is under way, and begins nothing more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }
}
