import { BOOL, DATE, INT } from '../expression/scope-type.ts';
import { type Scope, type ScopeType } from '../expression/types.ts';
import { type Actor } from '../model/actor.ts';
import { type Rule } from '../model/rule.ts';
import { placed, type Placed } from './placed.ts';

/** An expression of a pack: what it may name there, and what it must come to. */
export type Stated = {
  readonly source: string;
  readonly scope: Scope;
  readonly expects: ScopeType | 'any';
  readonly path: readonly string[];
};

/** A condition, where there is one. */
export function condition(source: string | undefined, scope: Scope, path: readonly string[]): Stated[] {
  return source === undefined ? [] : [{ source, scope, expects: BOOL, path }];
}

/** The conditions of actors. */
export function ofActors(actors: readonly Actor[], scope: Scope, ...at: readonly string[]): Stated[] {
  return placed(actors, ...at).flatMap(({ item, path }) => condition(item.when, scope, [...path, 'when']));
}

/** Everything that a rule asks and shows; `atLink` is what lies at the end of a link that a cure follows. */
export function ofRule(
  { item: rule, path }: Placed<Rule>,
  scope: Scope,
  atLink: (link: string) => ScopeType | undefined = () => undefined,
): Stated[] {
  return [
    ...condition(rule.when, scope, [...path, 'when']),
    ...condition(rule.require, scope, [...path, 'require']),
    ...placed(rule.facts, ...path, 'facts').flatMap(({ item: fact, path: at }): Stated[] => {
      const expects = SHOWN[fact.as];
      const actual = { source: fact.actual, scope, expects, path: [...at, 'actual'] };
      if (fact.required === undefined) return [actual];
      return [actual, { source: fact.required, scope, expects, path: [...at, 'required'] }];
    }),
    ...placed(rule.cures, ...path, 'cures').flatMap(({ item: cure, path: at }) =>
      condition(cure.by.when, scope, [...at, 'by', 'when']).concat(
        ofCured(cure, [...at, 'transition', 'each'], { scope, atLink }),
      ),
    ),
  ];
}

type Curing = { readonly scope: Scope; readonly atLink: (link: string) => ScopeType | undefined };

function ofCured(
  { transition }: Rule['cures'][number],
  path: readonly string[],
  { scope, atLink }: Curing,
): Stated[] {
  const it = transition?.link === undefined ? undefined : atLink(transition.link);
  return it ? condition(transition?.each, { ...scope, it }, path) : [];
}

const SHOWN: Readonly<Record<Rule['facts'][number]['as'], ScopeType | 'any'>> = {
  plain: 'any',
  money: INT,
  percent: INT,
  date: DATE,
  count: 'any',
  office: 'any',
  state: 'any',
  option: 'any',
};
