import { type Pack, type Step } from '@lixiang/schema';
import { checkExpectation } from './check-expectation.ts';
import { checkFinding } from './check-finding.ts';
import { type Expectation } from './expectation.ts';
import { type Failure, type ScenarioPlace } from './failure.ts';
import { type PathStep, readPath, type ToldScenario } from './read-path.ts';
import { runStep } from './run-step.ts';
import { type ScenarioServer } from './scenario-server.ts';
import { World } from './world.ts';

type Setting = { readonly server: ScenarioServer; readonly pack: Pack };

/** A point that scenarios come by; every step from it leads to another. */
type Point = {
  readonly next: Map<string, Point>;
  /** How many come by that have not been run yet. */
  waiting: number;
  /** How all stood here, for those that go on otherwise than whoever came first. */
  world: World | null;
};

/** Where one scenario begins, and where each of its steps leads. */
type Way = readonly { readonly point: Point; readonly by: PathStep | null }[];

/**
 * Scenarios of one pack, each in a jurisdiction of its own. Those that begin alike go through their beginning once:
 * where they part, the jurisdiction is copied row by row. In which order they are run makes no difference.
 */
export class ScenarioTree {
  readonly #setting: Setting;
  readonly #starts = new Map<string, Point>();
  readonly #ways = new Map<ToldScenario, Way>();

  constructor(setting: Setting, told: readonly ToldScenario[]) {
    this.#setting = setting;
    for (const each of told) this.#expect(each);
  }

  /** Runs one of them through the API; null where all was as it says. */
  async run(told: ToldScenario): Promise<Failure | null> {
    let at: ScenarioPlace = { part: 'start' };
    let way: Way = [];
    try {
      way = this.#ways.get(told) ?? this.#wayOf(told);
      this.#ways.delete(told);
      const begun = way.findLastIndex(({ point }) => point.world !== null);
      const world = await this.#worldAt(way[begun]?.point, told.scenario.clock);
      for (const [index, { point, by }] of way.entries()) {
        if (index <= begun) continue;
        if (by) {
          ({ at } = by);
          const differences = checkExpectation(expectationOf(by.step), await runStep(by.step, world));
          if (differences.length > 0) return { at, differences };
        }
        const along = way[index + 1]?.point.waiting ?? 1;
        if (point.waiting > along) point.world = await world.copy();
      }
      for (const [index, step] of told.scenario.then.entries()) {
        at = { part: 'then', index: index + 1, step };
        const differences = await checkFinding(step, world);
        if (differences.length > 0) return { at, differences };
      }
      return null;
    } catch (error) {
      // A scenario that cannot be run proves nothing, and the others still can be.
      const found = error instanceof Error ? error.message : String(error);
      return { at, differences: [{ code: 'notRun', about: null, expected: null, found }] };
    } finally {
      for (const { point } of way) leave(point);
    }
  }

  /** One that cannot be read says so when it is its turn. */
  #expect(told: ToldScenario): void {
    try {
      this.#ways.set(told, this.#wayOf(told));
    } catch {
      this.#ways.delete(told);
    }
  }

  /** Counts a scenario in wherever it comes by. */
  #wayOf(told: ToldScenario): Way {
    let point = pointAt(this.#starts, told.scenario.clock);
    const way: Way[number][] = [{ point, by: null }];
    for (const by of readPath(told)) {
      point = pointAt(point.next, by.sign);
      way.push({ point, by });
    }
    for (const each of way) each.point.waiting += 1;
    return way;
  }

  /** The last that comes by a point needs no copy of how all stood there. */
  async #worldAt(point: Point | undefined, day: string): Promise<World> {
    const { server, pack } = this.#setting;
    if (!point?.world) return await World.open(server, pack, day);
    const world = point.waiting > 1 ? await point.world.copy() : point.world;
    if (world === point.world) point.world = null;
    world.enter();
    return world;
  }
}

function pointAt(points: Map<string, Point>, sign: string): Point {
  const point = points.get(sign) ?? { next: new Map(), waiting: 0, world: null };
  points.set(sign, point);
  return point;
}

function leave(point: Point): void {
  point.waiting -= 1;
  if (point.waiting === 0) point.world = null;
}

function expectationOf(step: Step): Expectation {
  return ('expect' in step && step.expect) || {};
}
