import type {
  RunningSimulation,
  SimulatedAnswer,
  SimulatedRequest,
  SimulationReady,
  SimulationTask,
} from '../context/simulate.ts';
import type { Context } from '../context/context.ts';
import { type Application, createApplication, USUAL_RULES } from '../http/application.ts';
import { SESSION_COOKIE } from '../http/session-cookie.ts';
import { currentPack, latestVersion } from '../pack/published-pack.ts';
import { publishPack } from '../pack/publish-pack.ts';
import { LASTING_SESSIONS } from '../scenario/scenario-server.ts';
import { beginSession, findSession } from '../session/open-session.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { DomainError } from '../shared/domain-error.ts';
import type { Store } from '../storage/store.ts';
import { bringAlong } from './bring-along.ts';
import { MovableClock } from './movable-clock.ts';
import { passDays } from './pass-days.ts';
import { rolesIn } from './roles-in.ts';
import { settleRows } from './settle-rows.ts';
import { addStandIns } from './stand-ins.ts';

/** Where a simulation runs. */
export type Place = {
  /** Empty, with its tables. */
  readonly store: Store;
  /** A folder of its own, for what is uploaded. */
  readonly files: string;
  /** Where the files are that were uploaded in reality; only read. */
  readonly filesBehind: string;
};

const RULES = { ...USUAL_RULES, ...LASTING_SESSIONS };
const ADDRESS = '127.0.0.1';
/** Stands on whatever is printed or handed out of a simulation. */
const NO_EFFECT = '模拟运行，不具有效力';
const { code, message } = DomainError.notFound();
const NOBODY: SimulatedAnswer = {
  status: 404,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: Buffer.from(JSON.stringify({ code, message })),
};

/** The whole program on a copy, with a clock that can be moved and everybody signed in. */
export class Play {
  readonly #application: Application;
  readonly #clock: MovableClock;
  readonly #task: SimulationTask;
  /** By account. */
  readonly #tokens = new Map<string, Promise<string | null>>();
  #passing: Promise<unknown> = Promise.resolve();

  private constructor(application: Application, clock: MovableClock, task: SimulationTask) {
    this.#application = application;
    this.#clock = clock;
    this.#task = task;
  }

  static async open(task: SimulationTask, { store, files, filesBehind }: Place): Promise<Play> {
    await settleRows(store, task.rows);
    const clock = new MovableClock(task.startsAt);
    const application = await createApplication({
      store,
      files,
      filesBehind,
      clock: () => clock.now(),
      keepDays: false,
      mark: NO_EFFECT,
      rules: LASTING_SESSIONS,
    });
    return new Play(application, clock, task);
  }

  /** Publishes what is to be tried, lets everybody in, and brings records and clocks up to it. */
  async prepare(): Promise<SimulationReady> {
    const { jurisdiction, design, record, moves } = this.#task;
    const { store } = this.#application;
    if (design !== null) await this.#publish(design);
    const scope = { store, jurisdiction, clock: () => this.#clock.now() };
    const version = await store.inJurisdiction(jurisdiction, async (rows) => {
      const current = await currentPack(scope, rows);
      await addStandIns(rows, current.pack);
      return current.version;
    });
    const staying =
      moves && record !== null
        ? await bringAlong(await this.#ownContext(), { record, toVersion: version })
        : [];
    await this.#application.runDay(jurisdiction);
    return { version, staying, day: dateOfLaw(this.#clock.now()) };
  }

  /** Whoever is being played asks the program. */
  async ask({ account, method, url, headers, body }: SimulatedRequest): Promise<SimulatedAnswer> {
    const token = await this.#tokenOf(account);
    if (token === null) return NOBODY;
    const response = await this.#application.server.inject({
      method,
      url,
      headers: { ...headers },
      cookies: { [SESSION_COOKIE]: token },
      ...(body === null ? {} : { payload: Buffer.from(body) }),
    });
    const answered = Object.entries(response.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    );
    return { status: response.statusCode, headers: Object.fromEntries(answered), body: response.rawPayload };
  }

  async roles(): ReturnType<RunningSimulation['roles']> {
    const { jurisdiction } = this.#task;
    const { store } = this.#application;
    const scope = { store, jurisdiction, clock: () => this.#clock.now() };
    return await store.inJurisdiction(jurisdiction, async (rows) =>
      rolesIn(rows, (await currentPack(scope, rows)).pack),
    );
  }

  /** One move after the other. */
  moveClock(
    goal: Parameters<RunningSimulation['moveClock']>[0],
    tell: (day: string) => void,
  ): ReturnType<RunningSimulation['moveClock']> {
    const timed = {
      application: this.#application,
      clock: this.#clock,
      jurisdiction: this.#task.jurisdiction,
    };
    const moved = this.#passing.then(() => passDays(timed, goal, tell));
    this.#passing = moved.catch(() => undefined);
    return moved;
  }

  /** In force at once, whenever it is meant to be. */
  async #publish(content: unknown): Promise<void> {
    const context = await this.#ownContext();
    const result = await context.change(async (rows) =>
      publishPack(context, rows, {
        content,
        scenarios: null,
        note: null,
        effectiveFrom: dateOfLaw(this.#clock.now()),
        expectedVersion: await latestVersion(rows),
      }),
    );
    if ('issues' in result) throw new Error(`the design is refused: ${JSON.stringify(result.issues[0])}`);
  }

  /** A request of whoever simulates; each reads anew. */
  async #ownContext(): Promise<Context> {
    const token = await this.#tokenOf(this.#task.account);
    const session = token === null ? null : await findSession(this.#host, token);
    if (!session) throw new Error('whoever simulates is not among the people copied');
    return session.context;
  }

  /** Null for nobody who is there. */
  async #tokenOf(account: string): Promise<string | null> {
    const known = this.#tokens.get(account) ?? this.#letIn(account);
    this.#tokens.set(account, known);
    return await known;
  }

  async #letIn(id: string): Promise<string | null> {
    const { jurisdiction } = this.#task;
    return await this.#application.store.inJurisdiction(jurisdiction, async (rows) => {
      const found = await rows
        .selectFrom('account')
        .select('id')
        .where('id', '=', id)
        .where('disabled', '=', false)
        .executeTakeFirst();
      return found ? (await beginSession(this.#host, rows, { id, jurisdiction })).token : null;
    });
  }

  get #host() {
    const { store } = this.#application;
    return { store, clock: () => this.#clock.now(), rules: RULES, visit: { address: ADDRESS } };
  }
}
