import { type Cure, type Rule, type ScopeValues } from '@lixiang/schema';
import { isAmong, whoAre } from './actor.ts';
import { type Blocker, type CureFound, type FactFound } from './blocker.ts';
import { type Examination } from './examination.ts';
import { type Place } from './place.ts';

/** Where a rule is looked at: an examined record, at the place of a transition, with what was given beside it. */
export type RuleContext = {
  readonly examination: Examination;
  readonly place: Place;
  readonly more: ScopeValues;
};

/** Whether a rule stands in the way: it applies unless its `when` fails, and only what holds satisfies it. */
export function isBroken({ when, require }: Rule, { examination, place, more }: RuleContext): boolean {
  if (when !== undefined && examination.holdsAt(when, place, more) === 'fails') return false;
  return examination.holdsAt(require, place, more) !== 'holds';
}

/** A broken rule with its values and its cures. */
export function explainRule(rule: Rule, context: RuleContext): Blocker {
  return {
    code: 'rule',
    key: rule.key,
    message: rule.message,
    wantsReason: rule.force === 'warn' && rule.wantsReason,
    basis: rule,
    facts: rule.facts.map((fact) => findFact(fact, context)),
    cures: rule.cures.map((cure) => findCure(cure, context.examination)),
    issues: [],
    form: null,
  };
}

function findFact(fact: Rule['facts'][number], { examination, place, more }: RuleContext): FactFound {
  const { label, actual, required, as } = fact;
  return {
    label,
    as,
    actual: examination.valueAt(actual, place, more),
    required: required === undefined ? undefined : examination.valueAt(required, place, more),
    compared: required !== undefined,
  };
}

function findCure({ by, act, document, transition }: Cure, examination: Examination): CureFound {
  return {
    who: whoAre([by], examination),
    mine: isAmong([by], examination),
    act,
    document: document ?? null,
    transition: transition?.key ?? null,
    record: transition ? recordOfType(transition.recordType, examination) : null,
  };
}

/** The record that a cure's transition would be taken on, where it is certain which: this one, or the only one linked. */
function recordOfType(recordType: string, { situation }: Examination): string | null {
  if (situation.type.recordType.key === recordType) return situation.record.id;
  const linked = Object.values(situation.links)
    .flat()
    .filter(({ type }) => type.recordType.key === recordType);
  const ids = new Set(linked.map(({ id }) => id));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}
