import { numberBlockers } from './number-blockers.ts';
import { type Values } from '@lixiang/forms';
import {
  type Actor,
  type Effect,
  isBirth,
  type Procedure,
  type Rule,
  statesIn,
  type Transition,
} from '@lixiang/schema';
import { isAmong, whoAre } from './actor.ts';
import { type Act, type GivenAct, inputOf, NOTHING_GIVEN, remarksBlockers } from './act.ts';
import { type Blocker, blocked } from './blocker.ts';
import { beginners, filledIn, isNotYet } from './birth.ts';
import { type Carrier } from './carried.ts';
import { explainRule, isBroken, type RuleContext } from './check-rule.ts';
import { decideLinked, type Deciding } from './decide-linked.ts';
import { type Decision, type PlannedSubmission } from './decision.ts';
import { destinationOf } from './destination.ts';
import { documentBlockers } from './document-blockers.ts';
import { unitValues } from './document-state.ts';
import { Examination } from './examination.ts';
import { factsAfter } from './facts-after.ts';
import { placeOf } from './place.ts';
import { draftsOf, officesOf, planEffect } from './plan-effects.ts';
import { type Situation } from './situation.ts';

/**
 * Says where a transition leads and all that it does, or every reason why it may not be taken. The list of what may
 * be done next asks here too, so nothing can be shown that is not enforced; undefined where there is no such act.
 *
 * The order of effects does not matter: all of them are worked out from the situation before the act. Acts on linked
 * records that it carries with it come after, and see the carrying record as it will be: its state, its facts and
 * what it hands in; they do not see each other. Then everything is written, or nothing.
 */
export function decide(
  examination: Examination,
  key: string,
  act: Act = NOTHING_GIVEN,
): Decision | undefined {
  return decideWithin(examination, key, { act, carriers: [] });
}

function decideWithin(before: Examination, key: string, deciding: Deciding): Decision | undefined {
  const { procedure } = before.situation.type;
  const transition = procedure?.transitions.find((each) => each.key === key);
  if (!procedure || !transition) return undefined;
  const { act, carriers } = deciding;
  if (!isOffered(transition, before)) {
    const { name } = transition;
    return { blockers: [blocked({ code: 'noSuchAct', key, name }, transition)], warnings: [] };
  }
  const input = readInput(transition, before, act);
  const more = input ? { input: input.values } : {};
  const place = placeOf(transition);
  const drafts = draftsOf(transition.fills, { examination: before, place, more });
  const examination =
    Object.keys(drafts).length === 0
      ? before
      : new Examination(filledIn(before.situation, drafts), before.digest);
  const { situation } = examination;
  const context = { examination, place, more };
  const awaited = inputOf(act) === null ? filledByInput(transition) : new Set<string>();
  const asked = { act, awaited };
  const rules = checkRules(transition, context, asked);
  const effects = transition.effects.flatMap((effect) => planEffect(effect, context));
  const submits = transition.submits.flatMap((document) => planSubmission(document, examination));
  const to = destinationOf(transition, situation);
  const carrier: Carrier = {
    id: situation.record.id,
    state: to ?? situation.record.state,
    facts: factsAfter(situation.record.facts, effects),
    handsIn: Object.fromEntries(submits.map(({ document, values }) => [document, values])),
  };
  const misplaced = stateBlockers(transition, situation, procedure);
  const linked = decideLinked(effects, examination, {
    isHere: misplaced.length === 0,
    act,
    carriers: [...carriers, carrier],
    decideOn: decideWithin,
  });
  const wanting = input?.blockers ?? [];
  // What the form of the act fills in cannot be made good elsewhere.
  const unfilled = wanting.length > 0 ? filledByInput(transition) : awaited;
  const papers = [
    ...documentBlockers(transition, examination).filter(
      (blocker) => !('document' in blocker && unfilled.has(blocker.document)),
    ),
    ...wanting,
  ];
  const blockers = [
    ...misplaced,
    ...(act.kind === 'effect' ? [] : actorBlockers(transition, examination)),
    ...rules.blockers,
    ...papers,
    // Where papers are wanting, so are the values that are taken from them.
    ...(papers.length > 0 ? [] : valueBlockers(transition, context, asked)),
    ...remarksBlockers(transition, act),
    ...numberBlockers(transition, effects, situation),
    ...linked.blockers,
  ];
  if (blockers.length > 0 || to === null) return { blockers, warnings: rules.warnings };
  return {
    transition,
    to,
    drafts: isNotYet(situation) ? writtenIn(situation) : {},
    submits,
    input: input?.values ?? null,
    effects,
    linked: linked.acceptances,
    born: linked.born,
    warnings: rules.warnings,
  };
}

function writtenIn({ documents }: Situation): Readonly<Record<string, Values>> {
  return Object.fromEntries(Object.entries(documents).map(([key, { values }]) => [key, values]));
}

/** Whether there is such an act as things stand; what is unknown offers none. */
export function isOffered({ appliesWhen }: Transition, examination: Examination): boolean {
  return appliesWhen === undefined || examination.holds(appliesWhen) === 'holds';
}

function stateBlockers(
  transition: Transition,
  situation: Situation,
  procedure: Procedure,
): readonly Blocker[] {
  const { state } = situation.record;
  const names = new Map(procedure.states.map(({ key, name }) => [key, name]));
  const begins = statesIn(transition.from, procedure);
  const startsHere = isBirth(transition) ? isNotYet(situation) : begins.includes(state);
  if (startsHere && destinationOf(transition, situation) !== null) return [];
  const from = begins.map((key) => names.get(key) ?? key);
  return [blocked({ code: 'wrongState', state: names.get(state) ?? state, from }, transition)];
}

/** Who may take a transition on this record, or bring it into being. */
export function takersOf(transition: Transition, situation: Situation): readonly Actor[] {
  return isBirth(transition) ? beginners(transition.by, situation) : transition.by;
}

function actorBlockers(transition: Transition, examination: Examination): readonly Blocker[] {
  const by = takersOf(transition, examination.situation);
  if (isAmong(by, examination)) return [];
  return [blocked({ code: 'wrongActor', who: whoAre(transition.by, examination) }, transition)];
}

/** The documents that are not settled before the form of the act is filled in that brings their record into being. */
function filledByInput({ input, fills }: Transition): ReadonlySet<string> {
  return new Set(input === undefined ? [] : Object.keys(fills).map((place) => place.split('.')[0] ?? ''));
}

type Asked = { readonly act: Act; readonly awaited: ReadonlySet<string> };

/** Whether an expression asks for what is only settled by what is filled in with the act, and that is not given yet. */
function isLater(source: string, { examination, place }: RuleContext, { act, awaited }: Asked): boolean {
  const { type } = examination.situation;
  if (inputOf(act) !== null) return false;
  return type.readsInput(source, place) || type.readsDocuments(source, place, awaited);
}

function checkRules(transition: Transition, context: RuleContext, asked: Asked) {
  const { type } = context.examination.situation;
  const rules = transition.rules.flatMap(
    (key) => type.procedure?.rules.find((rule) => rule.key === key) ?? [],
  );
  const blockers: Blocker[] = [];
  const warnings: Blocker[] = [];
  for (const rule of rules) {
    const sources = [rule.require, ...(rule.when === undefined ? [] : [rule.when])];
    const later = sources.some((source) => isLater(source, context, asked));
    if (later || !isBroken(rule, context)) continue;
    const found = explainRule(rule, context);
    if (rule.force === 'block') {
      blockers.push(found);
      continue;
    }
    warnings.push(found);
    if (asked.act.kind === 'given' && !isAnswered(rule, asked.act)) {
      blockers.push({
        ...found,
        code: 'warningUnanswered',
        key: rule.key,
        message: rule.message,
        answer: rule.answer,
      });
    }
  }
  return { blockers, warnings };
}

function isAnswered({ key, answer }: Rule, { acknowledged }: GivenAct): boolean {
  const said = acknowledged.get(key);
  switch (answer) {
    case 'none':
      return true;
    case 'seen':
      return said !== undefined;
    case 'reason':
      return (said ?? '').trim() !== '';
  }
}

function readInput(transition: Transition, { situation }: Examination, act: Act) {
  const form = transition.input;
  const filled = inputOf(act);
  if (form === undefined || filled === null) return undefined;
  const { pack, today, unit } = situation;
  const view = pack
    .form(form)
    ?.evaluate(filled, { today, parameters: pack.parameters, unit: unitValues(unit) });
  if (!view) return undefined;
  const wrong = view.issues.some(({ severity }) => severity === 'error');
  const blockers: readonly Blocker[] = wrong
    ? [{ ...blocked({ code: 'inputInvalid' }, transition), issues: view.issues, form }]
    : [];
  return { values: view.values, blockers };
}

function planSubmission(key: string, examination: Examination): readonly PlannedSubmission[] {
  const state = examination.document(key);
  if (!state?.started || !examination.asksFor(key)) return [];
  return [{ document: key, values: state.values, files: examination.situation.documents[key]?.files ?? [] }];
}

/** A fact is never overwritten by something that is not known, and nothing is filed with nobody. */
function valueBlockers(
  { effects, ...transition }: Transition,
  context: RuleContext,
  asked: Asked,
): readonly Blocker[] {
  const { type } = context.examination.situation;
  return effects.flatMap((effect) => {
    const missing = missingIn(effect, context, asked);
    if (missing === undefined) return [];
    const facts = type.recordType.facts.map(({ key, label }) => ({ key, name: label }));
    const named = [...facts, ...(type.procedure?.filings ?? [])].find(({ key }) => key === missing);
    return [blocked({ code: 'valueUnknown', key: missing, name: named?.name ?? missing }, transition)];
  });
}

/** The fact that would get no value, or the filing that would go to nobody. */
function missingIn(effect: Effect, context: RuleContext, asked: Asked): string | undefined {
  const { examination, place, more } = context;
  const later = (source: string) => isLater(source, context, asked);
  const applies = effect.when === undefined || examination.holdsAt(effect.when, place, more) === 'holds';
  if (!applies) return undefined;
  if (effect.kind === 'set') {
    const { value, fact } = effect;
    const known =
      value === undefined || later(value) || examination.valueAt(value, place, more) !== undefined;
    return known ? undefined : fact;
  }
  if (effect.kind !== 'file' || (effect.with !== undefined && later(effect.with))) return undefined;
  return officesOf(effect, context).length > 0 ? undefined : effect.filing;
}
