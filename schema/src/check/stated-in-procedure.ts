import { listOf, STRING } from '../expression/scope-type.ts';
import { type Scope } from '../expression/types.ts';
import { type Pack } from '../model/pack.ts';
import { type Procedure, type Transition } from '../model/procedure.ts';
import { linksFrom } from '../scope/links-from.ts';
import { procedureScope } from '../scope/procedure-scope.ts';
import { recordShape } from '../scope/record-shape.ts';
import { fieldType } from '../scope/field-type.ts';
import { fieldAt } from './field-at.ts';
import { keyed, placed, type Placed } from './placed.ts';
import { condition, ofActors, ofRule, type Stated } from './stated.ts';
import { statedInClock } from './stated-in-clock.ts';
import { statedInEffect } from './stated-in-effect.ts';

/** Every expression of a procedure; none where its record type is unknown. */
export function statedInProcedure(
  pack: Pack,
  { item: procedure, path }: Placed<Procedure>,
): readonly Stated[] {
  const recordType = keyed(pack.recordTypes, procedure.recordType);
  if (!recordType) return [];
  const scope = procedureScope(pack, recordType);
  const scopes = new Map<string, Scope>();
  const scopeOf = (transition: Transition | undefined): Scope => {
    if (transition?.input === undefined) return scope;
    const input = keyed(pack.forms, transition.input);
    const known = scopes.get(transition.input) ?? procedureScope(pack, recordType, { input });
    scopes.set(transition.input, known);
    return known;
  };
  const links = linksFrom(pack, recordType);
  const atLink = (key: string) => {
    const target = keyed(links, key)?.target;
    return target && recordShape(pack, target);
  };
  return [
    ...placed(procedure.rules, ...path, 'rules').flatMap((rule) =>
      scopesOfRule(procedure, rule.item.key, scopeOf).flatMap((each) => ofRule(rule, each, atLink)),
    ),
    ...placed(procedure.transitions, ...path, 'transitions').flatMap(({ item: transition, path: at }) =>
      ofActors(transition.by, scope, ...at, 'by').concat(
        condition(transition.appliesWhen, scope, [...at, 'appliesWhen']),
        Object.entries(transition.fills).map(([place, source]): Stated => {
          const field = fieldAt(pack, recordType, place);
          const expects = (field && fieldType(field, pack.codeLists)) ?? 'any';
          return { source, scope: scopeOf(transition), expects, path: [...at, 'fills', place] };
        }),
        placed(transition.effects, ...at, 'effects').flatMap((effect) =>
          statedInEffect(pack, recordType, { effect, scope: scopeOf(transition) }),
        ),
      ),
    ),
    ...reviews(procedure, scope, path),
    ...panels(pack, procedure, { scope, path }),
    ...filings(procedure, scope, path),
    ...placed(procedure.clocks, ...path, 'clocks').flatMap((clock) => statedInClock(pack, recordType, clock)),
  ];
}

/** A rule is asked with the input of each transition that names it. */
function scopesOfRule(
  procedure: Procedure,
  rule: string,
  scopeOf: (transition: Transition | undefined) => Scope,
): readonly Scope[] {
  const users = procedure.transitions.filter((transition) => transition.rules.includes(rule));
  const inputs = new Map(users.map((transition) => [transition.input, transition]));
  return inputs.size === 0 ? [scopeOf(undefined)] : [...inputs.values()].map(scopeOf);
}

function reviews(procedure: Procedure, scope: Scope, path: readonly string[]): readonly Stated[] {
  return placed(procedure.reviews, ...path, 'reviews').flatMap(({ item: review, path: at }) =>
    placed(review.tasks, ...at, 'tasks').flatMap(({ item: task, path: inside }) =>
      condition(task.when, scope, [...inside, 'when']).concat(
        condition(task.ask.when, scope, [...inside, 'ask', 'when']),
        ofActors(task.recordedBy, scope, ...inside, 'recordedBy'),
      ),
    ),
  );
}

function panels(
  pack: Pack,
  procedure: Procedure,
  { scope, path }: { readonly scope: Scope; readonly path: readonly string[] },
): readonly Stated[] {
  return placed(procedure.panels, ...path, 'panels').flatMap(({ item: panel, path: at }) => {
    const from = keyed(pack.recordTypes, panel.from);
    if (!from) return [];
    const inside = { ...scope, candidate: recordShape(pack, from) };
    return condition(panel.eligible, inside, [...at, 'eligible']).concat(
      placed(panel.avoid, ...at, 'avoid').flatMap(({ item, path: place }) =>
        condition(item.when, inside, [...place, 'when']),
      ),
      ofActors(panel.by, scope, ...at, 'by'),
    );
  });
}

/** With whom something is filed, where that follows from the record; what is filled in with an act is said there. */
function filings(procedure: Procedure, scope: Scope, path: readonly string[]): readonly Stated[] {
  return placed(procedure.filings, ...path, 'filings').flatMap(({ item: filing, path: at }) =>
    typeof filing.with === 'string'
      ? [{ source: filing.with, scope, expects: listOf(STRING), path: [...at, 'with'] }]
      : [],
  );
}
