import type { Scenario } from '@lixiang/schema';
import { perStore } from '../context/per-context.ts';
import type { RehearsalTask, Rehearse, ScenarioFailure } from '../context/rehearse.ts';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';

export type ScenarioState = 'WAITING' | 'RUNNING' | 'PASSED' | 'FAILED';
export type RehearsalState = 'RUNNING' | 'FINISHED' | 'STOPPED' | 'TOO_LONG' | 'BROKEN';

export type RehearsedScenario = Pick<Scenario, 'id' | 'title' | 'articles'> & {
  state: ScenarioState;
  failure: ScenarioFailure | null;
};
export type Rehearsal = {
  readonly id: string;
  readonly jurisdiction: string;
  readonly startedAt: string;
  readonly scenarios: readonly RehearsedScenario[];
  state: RehearsalState;
};

export type Beginning = {
  readonly jurisdiction: string;
  readonly startedAt: string;
  readonly task: RehearsalTask;
  readonly rehearse: Rehearse;
};

/** Each takes a core and a database in memory: more would be felt by those at work. */
const AT_ONCE = 2;
/** In milliseconds. */
const LONGEST = 10 * 60_000;

/** The rehearsals of this process: the last of each jurisdiction, and those under way. */
export const rehearsalsOf = perStore(() => new Rehearsals());

class Rehearsals {
  readonly #last = new Map<string, Rehearsal>();
  readonly #stops = new Map<string, () => void>();

  /** The jurisdiction's last one. */
  last(jurisdiction: string): Rehearsal | null {
    return this.#last.get(jurisdiction) ?? null;
  }

  /** Begins one, of which there is one at a time in each jurisdiction. */
  begin({ jurisdiction, startedAt, task, rehearse }: Beginning): Rehearsal {
    if (this.#last.get(jurisdiction)?.state === 'RUNNING')
      throw DomainError.limitExceeded('本地区正在试运行，请等它结束，或者先停止。');
    if (this.#stops.size >= AT_ONCE) throw DomainError.limitExceeded('其他地区正在试运行，请稍后再试。');
    const scenarios = task.scenarios.map(({ id, title, articles }) => waiting({ id, title, articles }));
    const rehearsal: Rehearsal = { id: newId(), jurisdiction, startedAt, scenarios, state: 'RUNNING' };
    this.#stops.set(rehearsal.id, rehearse(task, this.#listener(rehearsal)));
    this.#last.set(jurisdiction, rehearsal);
    setTimeout(() => this.#end(rehearsal, 'TOO_LONG'), LONGEST).unref();
    return rehearsal;
  }

  stop(rehearsal: Rehearsal): void {
    this.#end(rehearsal, 'STOPPED');
  }

  #listener(rehearsal: Rehearsal) {
    return {
      begun: (index: number) => {
        const scenario = rehearsal.scenarios[index];
        if (scenario) scenario.state = 'RUNNING';
      },
      ended: (index: number, failure: ScenarioFailure | null) => {
        const scenario = rehearsal.scenarios[index];
        if (scenario) Object.assign(scenario, { state: failure ? 'FAILED' : 'PASSED', failure });
      },
      over: (error: unknown) => this.#end(rehearsal, error === undefined ? 'FINISHED' : 'BROKEN'),
    };
  }

  #end(rehearsal: Rehearsal, state: RehearsalState): void {
    if (rehearsal.state !== 'RUNNING') return;
    rehearsal.state = state;
    for (const scenario of rehearsal.scenarios) if (scenario.state === 'RUNNING') scenario.state = 'WAITING';
    this.#stops.get(rehearsal.id)?.();
    this.#stops.delete(rehearsal.id);
  }
}

function waiting(scenario: Pick<Scenario, 'id' | 'title' | 'articles'>): RehearsedScenario {
  return { ...scenario, state: 'WAITING', failure: null };
}
