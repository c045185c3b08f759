import { type Procedure, statesIn } from '@lixiang/schema';

/** A way from one state to another, and the acts that go it. */
export type Way = {
  readonly from: string;
  readonly to: string;
  readonly transitions: readonly string[];
};

/** A procedure as a picture: its states, the ways between them, and the acts that lead nowhere else. */
export type ProcedureGraph = {
  readonly states: readonly string[];
  readonly ways: readonly Way[];
  /** By state: acts that leave the record where it is. */
  readonly staying: ReadonlyMap<string, readonly string[]>;
  /** Acts that bring a record into being, by the state that they lead to. */
  readonly births: ReadonlyMap<string, readonly string[]>;
};

/** Takes a procedure apart; acts that lead back lead to each of the states they may lead back to. */
export function procedureGraph(procedure: Procedure): ProcedureGraph {
  const ways = new Map<string, Way>();
  const staying = new Map<string, string[]>();
  const births = new Map<string, string[]>();
  for (const { key, from, to } of procedure.transitions) {
    const begins = statesIn(from, procedure);
    const ends = typeof to === 'string' ? [to] : 'lastOf' in to ? to.lastOf : [];
    if (begins.length === 0) for (const end of ends) collect(births, end, key);
    for (const begin of begins) {
      if (ends.length === 0) collect(staying, begin, key);
      for (const end of ends) {
        if (end === begin) {
          collect(staying, begin, key);
          continue;
        }
        const name = `${begin} ${end}`;
        const known = ways.get(name)?.transitions ?? [];
        ways.set(name, { from: begin, to: end, transitions: [...known, key] });
      }
    }
  }
  return { states: procedure.states.map(({ key }) => key), ways: [...ways.values()], staying, births };
}

function collect(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key) ?? [];
  list.push(value);
  lists.set(key, list);
}

/** The shortest way to a state from where records begin, as acts; nothing where none leads there. */
export function wayTo(procedure: Procedure, state: string): readonly Step[] | undefined {
  const { ways, births } = procedureGraph(procedure);
  const starts = births.size > 0 ? [...births.keys()] : [procedure.initial];
  const reached = new Map<string, readonly Step[]>(starts.map((start) => [start, []]));
  for (const [from, steps] of reached) {
    if (from === state) return steps;
    for (const way of ways) {
      const [transition] = way.transitions;
      if (way.from !== from || reached.has(way.to) || transition === undefined) continue;
      reached.set(way.to, [...steps, { from, transition, to: way.to }]);
    }
  }
  return reached.get(state);
}

/** One act on a way, and where it leads. */
export type Step = { readonly from: string; readonly transition: string; readonly to: string };
