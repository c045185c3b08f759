import { packError, type PackIssue, packWarning } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { isBirth, type Procedure, type Transition } from '../model/procedure.ts';
import { statesIn } from '../model/state-set.ts';
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
      transitions.flatMap((transition) => leadsBackHere(procedure, transition)),
    );
  });
}

/** Where the transitions lead; one that leads back leads to each of the states it may lead back to. */
function edgesOf(procedure: Procedure): readonly Edge[] {
  return procedure.transitions.flatMap(({ from, to }) => {
    const ends = typeof to === 'string' ? [to] : 'lastOf' in to ? to.lastOf : [];
    return statesIn(from, procedure).flatMap((state) => ends.map((end): Edge => ({ from: state, to: end })));
  });
}

function unreachable(procedure: Procedure, edges: readonly Edge[], path: readonly string[]): PackIssue[] {
  const begun = procedure.transitions
    .filter(isBirth)
    .flatMap(({ to }) => (typeof to === 'string' ? [to] : []));
  const reached = spread(begun.length > 0 ? begun : [procedure.initial], edges);
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

/** What is over stays over: only what leaves the record where it is may still be done. */
function fromFinal(procedure: Procedure, { item: { from, to }, path }: Placed<Transition>): PackIssue[] {
  if (typeof to === 'object' && 'special' in to) return [];
  return statesIn(from, procedure).flatMap((key) =>
    keyed(procedure.states, key)?.final ? [packError([...path, 'from'], 'leavesFinalState', { key })] : [],
  );
}

/** An act that leads back leads somewhere else than where it begins. */
function leadsBackHere(procedure: Procedure, { item: { from, to }, path }: Placed<Transition>): PackIssue[] {
  if (typeof to === 'string' || !('lastOf' in to)) return [];
  const begins = statesIn(from, procedure);
  return placed(to.lastOf, ...path, 'to', 'lastOf').flatMap(({ item: key, path: at }) =>
    begins.includes(key) ? [packError(at, 'leadsBackHere', { key })] : [],
  );
}

function spread(start: readonly string[], edges: readonly Edge[]): ReadonlySet<string> {
  const reached = new Set(start);
  for (const state of reached) {
    for (const { from, to } of edges) if (from === state) reached.add(to);
  }
  return reached;
}
