import { Context } from '../context/context.ts';
import { type Clock } from '../shared/clock.ts';
import { type Store } from '../storage/store.ts';
import { THE_CLOCK } from '../transition/due-acts.ts';
import { runDay } from './run-day.ts';

/** Every so often it is looked whether a new day has begun. */
const EVERY = 60_000;

type Site = { readonly store: Store; readonly clock: Clock };

/** Goes through each day of law once, in every jurisdiction: when the program starts, and when a day begins. */
export class DayKeeper {
  readonly #site: Site;
  readonly #fail: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

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

  /** What remains to be done of today, in every jurisdiction or in one. */
  async run(only?: string): Promise<void> {
    const { store, clock } = this.#site;
    await this.#running;
    const jurisdictions = await store.look((rows) =>
      rows.selectFrom('jurisdiction').select('key').orderBy('key').execute(),
    );
    for (const { key: jurisdiction } of jurisdictions) {
      if (only !== undefined && jurisdiction !== only) continue;
      await runDay(new Context({ store, clock, jurisdiction, actor: THE_CLOCK, address: null }));
    }
  }

  /** Waits for what is under way, and begins nothing more. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }
}
