import { packError, type PackIssue, packWarning } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { type Procedure, type Transition } from '../model/procedure.ts';
import { keyed, placed, type Placed } from './placed.ts';

type Edge = { readonly from: string; readonly to: string };

/** Every state of a procedure can be entered, and left for an end; nothing leaves an end. */
export function checkGraph(pack: Pack): readonly PackIssue[] {
  return placed(pack.procedures, 'procedures').flatMap(({ item: procedure, path }) => {
    const dossier = keyed(pack.recordTypes, procedure.recordType)?.nature === 'dossier';
    const edges = edgesOf(procedure);
    const transitions = placed(procedure.transitions, ...path, 'transitions');
    return unreachable(procedure, edges, path).concat(
      withoutEnd(procedure, { edges, dossier, path }),
      transitions.flatMap((transition) => fromFinal(procedure, transition)),
      transitions.flatMap((transition) => previousOf(procedure, edges, transition)),
    );
  });
}

/** Where the transitions lead; `previous` leads to every state that can be left for this one. */
function edgesOf({ transitions }: Procedure): readonly Edge[] {
  const forward = transitions.flatMap(({ from, to }) =>
    typeof to === 'string' ? from.map((state): Edge => ({ from: state, to })) : [],
  );
  const back = transitions
    .filter(isBack)
    .flatMap((transition) =>
      transition.from.flatMap((state) =>
        forward
          .filter(({ to, from }) => to === state && from !== state)
          .map(({ from }) => ({ from: state, to: from })),
      ),
    );
  return [...forward, ...back];
}

function isBack({ to }: Transition): boolean {
  return typeof to !== 'string' && to.special === 'previous';
}

function unreachable(procedure: Procedure, edges: readonly Edge[], path: readonly string[]): PackIssue[] {
  const reached = spread([procedure.initial], edges);
  return placed(procedure.states, ...path, 'states').flatMap(({ item, path: at }) =>
    reached.has(item.key) ? [] : [packError(at, 'unreachableState', { key: item.key })],
  );
}

function withoutEnd(
  procedure: Procedure,
  { edges, dossier, path }: { readonly edges: readonly Edge[]; dossier: boolean; path: readonly string[] },
): readonly PackIssue[] {
  const finals = procedure.states.filter((state) => state.final).map((state) => state.key);
  if (finals.length === 0) return dossier ? [packError([...path, 'states'], 'noFinalState')] : [];
  const backwards = edges.map(({ from, to }): Edge => ({ from: to, to: from }));
  const ending = spread(finals, backwards);
  return placed(procedure.states, ...path, 'states').flatMap(({ item: { key }, path: at }) => {
    if (ending.has(key)) return [];
    if (edges.some(({ from, to }) => from === key && to !== key))
      return [packError(at, 'noWayToEnd', { key })];
    return [dossier ? packError(at, 'deadEnd', { key }) : packWarning(at, 'deadEnd', { key })];
  });
}

function fromFinal(procedure: Procedure, { item: transition, path }: Placed<Transition>): PackIssue[] {
  return placed(transition.from, ...path, 'from').flatMap(({ item: key, path: at }) =>
    keyed(procedure.states, key)?.final ? [packError(at, 'leavesFinalState', { key })] : [],
  );
}

/** A way back needs one state that was left: not the start, and not a state that itself leads back. */
function previousOf(
  procedure: Procedure,
  edges: readonly Edge[],
  { item: transition, path }: Placed<Transition>,
): PackIssue[] {
  if (!isBack(transition)) return [];
  const leadsBack = new Set(procedure.transitions.filter(isBack).flatMap(({ from }) => from));
  return placed(transition.from, ...path, 'from').flatMap(({ item: key, path: at }) => {
    if (key === procedure.initial) return [packError(at, 'previousOfInitial', { key })];
    const nested = edges.some(({ from, to }) => to === key && from !== key && leadsBack.has(from));
    return nested ? [packError(at, 'previousNests', { key })] : [];
  });
}

function spread(start: readonly string[], edges: readonly Edge[]): ReadonlySet<string> {
  const reached = new Set(start);
  for (const state of reached) {
    for (const { from, to } of edges) if (from === state) reached.add(to);
  }
  return reached;
}
