import { writeAudit } from '../audit/write-audit.ts';
import { perStore } from '../context/per-context.ts';
import type {
  RunningSimulation,
  Simulate,
  SimulationListener,
  SimulationReady,
  SimulationTask,
} from '../context/simulate.ts';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import type { Listening } from '../storage/announcement.ts';
import type { Store } from '../storage/store.ts';
import type { SimulationOwner } from './simulation-owner.ts';

export type SimulationState = 'COPYING' | 'PUBLISHING' | 'READY' | 'BROKEN';
export type SimulationEnd = 'ended' | 'unattended' | 'broken' | 'stopped';

/** What a simulation is of, as it was asked for. */
export type SimulationSubject = {
  readonly pack: SimulatedPack;
  readonly record: { readonly id: string; readonly number: string; readonly title: string | null } | null;
  readonly copied: number;
  readonly left: number;
};
export type SimulatedPack = 'DESIGN' | 'IN_FORCE' | 'AS_PINNED';

export type Simulation = {
  readonly id: string;
  readonly startedAt: string;
  readonly subject: SimulationSubject;
  state: SimulationState;
  ready: SimulationReady | null;
  day: string | null;
};
type Kept = Simulation & { readonly owner: SimulationOwner; running: RunningSimulation; touchedAt: number };

export type SimulationBeginning = {
  readonly owner: SimulationOwner;
  readonly subject: SimulationSubject;
  readonly task: SimulationTask;
  readonly simulate: Simulate;
};

/** Each is a database in memory. */
const MOST = 3;
/** In milliseconds: how often it is looked whether anybody is still there. */
const EVERY = 30_000;

/** The simulations of this process. */
export const simulationsOf = perStore((store) => new Simulations(store));

class Simulations {
  readonly #store: Store;
  readonly #kept = new Map<string, Kept>();
  #timer: NodeJS.Timeout | undefined;
  #listening: Promise<Listening> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The one of this account; null where there is none. */
  of({ account, jurisdiction }: Pick<SimulationOwner, 'account' | 'jurisdiction'>): Simulation | null {
    return (
      [...this.#kept.values()].find(
        ({ owner }) => owner.account === account && owner.jurisdiction === jurisdiction,
      ) ?? null
    );
  }

  /** Refuses before anything is read, where there is no room for another one. */
  requireRoom(owner: SimulationOwner): void {
    if (this.of(owner)) throw DomainError.limitExceeded('您已有一个模拟运行，请先结束它，或者继续使用。');
    if (this.#kept.size >= MOST)
      throw DomainError.limitExceeded('正在进行的模拟运行已达上限，请等其他人员结束后再试。');
  }

  begin({ owner, subject, task, simulate }: SimulationBeginning): Simulation {
    this.requireRoom(owner);
    const id = newId();
    const running = simulate(task, this.#listener(id));
    const now = owner.clock();
    const simulation: Kept = {
      id,
      owner,
      subject,
      running,
      startedAt: now.toISOString(),
      touchedAt: now.getTime(),
      state: 'COPYING',
      ready: null,
      day: null,
    };
    this.#kept.set(id, simulation);
    this.#watch();
    return simulation;
  }

  /** What runs, for its owner alone and in the session that began it; another's is none. */
  enter(id: string, { account, jurisdiction, session }: Who): RunningSimulation {
    const found = this.#kept.get(id);
    if (!found || found.owner.account !== account || found.owner.jurisdiction !== jurisdiction)
      throw DomainError.notFound();
    if (found.owner.session !== session) throw DomainError.notFound();
    if (found.state !== 'READY') throw DomainError.unavailable('模拟运行尚未准备好，请稍候。');
    found.touchedAt = found.owner.clock().getTime();
    return found.running;
  }

  /** Ends one; what it held is gone when this returns. */
  async end(id: string, why: SimulationEnd): Promise<void> {
    const found = this.#kept.get(id);
    if (!found) return;
    this.#kept.delete(id);
    if (this.#kept.size === 0) this.#rest();
    await found.running.stop();
    await this.#store.inJurisdiction(found.owner.jurisdiction, (rows) =>
      writeAudit(rows, found.owner, { action: 'endSimulation', detail: { simulation: id, why } }),
    );
  }

  /** Ends those whose session has ended, or that nobody has used for as long as a session may be idle. */
  async endUnattended(): Promise<void> {
    for (const { id, owner, touchedAt } of this.#kept.values()) {
      const idle = owner.clock().getTime() - touchedAt > owner.idleMinutes * 60_000;
      if (idle || !(await owner.isThere())) await this.end(id, 'unattended');
    }
  }

  /** Ends all of them: the program stops. */
  async close(): Promise<void> {
    for (const id of this.#kept.keys()) await this.end(id, 'stopped');
    this.#rest();
    const listening = await this.#listening;
    this.#listening = undefined;
    await listening?.close();
  }

  #listener(id: string): SimulationListener {
    const change = (changed: Partial<Kept>) => {
      const found = this.#kept.get(id);
      if (found) Object.assign(found, changed);
    };
    return {
      publishing: () => change({ state: 'PUBLISHING' }),
      ready: (ready) => change({ state: 'READY', ready, day: ready.day }),
      day: (day) => change({ day }),
      // One that was ended is not there any more.
      over: () => change({ state: 'BROKEN' }),
    };
  }

  /** Whoever signs out or loses an account is announced by the database; whoever only went away is not. */
  #watch(): void {
    const look = () => void this.endUnattended().catch(() => undefined);
    this.#timer ??= setInterval(look, EVERY).unref();
    this.#listening ??= this.#store.listen(({ kind }) => {
      if (kind === 'rights') look();
    }, look);
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

type Who = Pick<SimulationOwner, 'account' | 'jurisdiction' | 'session'>;
