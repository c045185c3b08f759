import { packError, type PackIssue } from '../issue.ts';
import { type Procedure } from '../model/procedure.ts';
import { type StateSet } from '../model/state-set.ts';

/** A key that must name something: a form, an office, a state … */
type Reference = {
  readonly kind: string;
  readonly key: string | undefined;
  readonly among: readonly { readonly key: string }[];
  readonly path: readonly string[];
};

/** An issue for a key that names nothing; a reference left out is fine. */
export function dangling({ kind, key, among, path }: Reference): readonly PackIssue[] {
  if (key === undefined || among.some((candidate) => candidate.key === key)) return [];
  return [packError(path, `unknown.${kind}`, { key })];
}

/** An issue for each state or phase that a set names and a procedure does not have. */
export function danglingStates(
  set: StateSet,
  { states, phases }: Pick<Procedure, 'states' | 'phases'>,
  path: readonly string[],
): readonly PackIssue[] {
  return 'phases' in set
    ? danglingAmong(set.phases, { kind: 'phase', among: phases, path: [...path, 'phases'] })
    : danglingAmong(set, { kind: 'state', among: states, path });
}

/** An issue for each of these keys that names nothing. */
export function danglingAmong(
  keys: readonly string[],
  { kind, among, path }: Omit<Reference, 'key'>,
): readonly PackIssue[] {
  return keys.flatMap((key, at) => dangling({ kind, key, among, path: [...path, String(at)] }));
}
