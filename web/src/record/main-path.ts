import { type Procedure, type State, statesIn } from '@lixiang/schema';

/** The states that a record goes through where nothing goes wrong: from each, the main act that leads on. */
export function mainPath(procedure: Pick<Procedure, 'initial' | 'states' | 'transitions'>): readonly State[] {
  const states = new Map(procedure.states.map((state) => [state.key, state]));
  const path: State[] = [];
  for (let state = states.get(procedure.initial); state && !path.includes(state); state = nextOf(state.key)) {
    path.push(state);
  }
  return path;

  function nextOf(key: string): State | undefined {
    const onward = procedure.transitions
      .filter(({ from }) => statesIn(from, procedure).includes(key))
      .flatMap(({ to, tone }) => (typeof to === 'string' && tone === 'main' ? (states.get(to) ?? []) : []));
    return onward.find((state) => !path.includes(state));
  }
}
