import { type Cure, type Rule, type ScopeValues } from '@lixiang/schema';
import { isAmong, isLeftOut, whoAre } from './actor.ts';
import { type Blocker, type CureFound, type FactFound } from './blocker.ts';
import { type Examination } from './examination.ts';
import { nameKeys } from './name-keys.ts';
import { type Place, placeOfEach } from './place.ts';
import { linkedValues } from './record-scope.ts';
import { type Situation } from './situation.ts';

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
    answer: rule.answer,
    basis: rule,
    facts: rule.facts.map((fact) => findFact(fact, context)),
    cures: curesOf(rule, context),
    issues: [],
    form: null,
  };
}

function findFact(fact: Rule['facts'][number], { examination, place, more }: RuleContext): FactFound {
  const { label, actual, required, as } = fact;
  const shown = (source: string) =>
    nameKeys(examination.valueAt(source, place, more), fact, examination.situation);
  return {
    label,
    as,
    actual: shown(actual),
    required: required === undefined ? undefined : shown(required),
    compared: required !== undefined,
  };
}

/** The cures that can be meant as things stand; all of them where that is none. */
function curesOf({ cures }: Rule, context: RuleContext): readonly CureFound[] {
  const { examination } = context;
  const meant = cures.filter(
    (cure) => !isLeftOut(cure.by, examination) && !(picks(cure) && recordsToCure(cure, context).length === 0),
  );
  return (meant.length > 0 ? meant : cures).flatMap((cure) => findCures(cure, context));
}

/** Whether a cure says on which of the linked records it is taken. */
function picks({ transition }: Cure): boolean {
  return transition?.each !== undefined;
}

/** One cure; or, where it is taken at the end of a link, one for each record there that stands in the way. */
function findCures(cure: Cure, context: RuleContext): readonly CureFound[] {
  const { examination } = context;
  const { by, act, document, transition } = cure;
  const found = {
    who: whoAre([by], examination),
    mine: isAmong([by], examination),
    act,
    document: document ?? null,
    transition: transition?.key ?? null,
  };
  const records = recordsToCure(cure, context);
  return (records.length === 0 ? [null] : records).map((record) => Object.assign({ record }, found));
}

function recordsToCure({ transition }: Cure, context: RuleContext): readonly string[] {
  if (!transition) return [];
  const { examination, place, more } = context;
  const { situation } = examination;
  const end = transition.link === undefined ? undefined : situation.type.links.get(transition.link);
  if (!end) return recordOfType(transition.recordType, situation);
  const at = placeOfEach(end, place);
  const { each } = transition;
  return (situation.links[end.key] ?? [])
    .filter(
      (linked) =>
        each === undefined ||
        examination.holdsAt(each, at, { ...more, it: linkedValues(linked) }) === 'holds',
    )
    .map(({ id }) => id);
}

/** The record that a cure's transition would be taken on, where it is certain which: this one, or the only one linked. */
function recordOfType(recordType: string, situation: Situation): readonly string[] {
  if (situation.type.recordType.key === recordType) return [situation.record.id];
  const linked = Object.values(situation.links)
    .flat()
    .filter(({ type }) => type.recordType.key === recordType);
  const ids = new Set(linked.map(({ id }) => id));
  return ids.size === 1 ? [...ids] : [];
}
