import { type Values } from '@lixiang/forms';
import { type Effect, type ExpressionValue } from '@lixiang/schema';
import { organisationsOf } from './actor.ts';
import { type RuleContext } from './check-rule.ts';
import { type LinkEnd } from './link-end.ts';
import { AT_RECORD, placeOfEach } from './place.ts';
import { linkedValues } from './record-scope.ts';

/** What taking a transition will do beside moving the record, worked out beforehand as data. */
export type PlannedEffect =
  | {
      readonly kind: 'file';
      readonly filing: string;
      readonly offices: readonly string[];
      readonly document: string | null;
    }
  | { readonly kind: 'returnFiling'; readonly filing: string }
  | { readonly kind: 'notify'; readonly organisations: readonly string[]; readonly message: string }
  /** Null clears the fact. */
  | { readonly kind: 'set'; readonly fact: string; readonly value: ExpressionValue }
  | {
      readonly kind: 'createLinked';
      readonly link: LinkEnd;
      readonly documents: Readonly<Record<string, Values>>;
      /** The act that brings it into being, where its type begins by acts, and what is filled in with it. */
      readonly birth: { readonly transition: string; readonly input: Values } | null;
    }
  /** A transition of a linked record, to be decided on that record. */
  | {
      readonly kind: 'fireLinked';
      readonly record: string;
      readonly title: string;
      readonly transition: string;
      /** What is filled in with it. */
      readonly input: Values;
    };

/** What one effect comes to; nothing where its condition does not hold. */
export function planEffect(effect: Effect, context: RuleContext): readonly PlannedEffect[] {
  const { examination, place, more } = context;
  if (effect.when !== undefined && examination.holdsAt(effect.when, place, more) !== 'holds') return [];
  switch (effect.kind) {
    case 'file':
      return planFiling(effect, context);
    case 'returnFiling':
      return [{ kind: 'returnFiling', filing: effect.filing }];
    case 'notify': {
      const organisations = effect.who
        .filter(({ when }) => when === undefined || examination.holds(when) === 'holds')
        .flatMap((who) => organisationsOf(who, examination));
      return [{ kind: 'notify', organisations: [...new Set(organisations)], message: effect.message }];
    }
    case 'set':
      return planFact(effect, context);
    case 'createLinked':
      return planCreation(effect, context);
    case 'fireLinked':
      return planFirings(effect, context);
  }
}

/** With nobody, nothing is filed: the act is refused for it. */
function planFiling(
  effect: Extract<Effect, { kind: 'file' }>,
  context: RuleContext,
): readonly PlannedEffect[] {
  const { procedure } = context.examination.situation.type;
  const filing = procedure?.filings.find(({ key }) => key === effect.filing);
  const offices = officesOf(effect, context);
  if (!filing || offices.length === 0) return [];
  return [{ kind: 'file', filing: filing.key, offices, document: filing.document ?? null }];
}

/** The offices that something would be filed with; none where that is not known. */
export function officesOf(
  effect: Extract<Effect, { kind: 'file' }>,
  { examination, place, more }: RuleContext,
): readonly string[] {
  const { procedure } = examination.situation.type;
  const named = effect.with ?? procedure?.filings.find(({ key }) => key === effect.filing)?.with ?? [];
  if (typeof named !== 'string') return named;
  const at = effect.with === undefined ? AT_RECORD : place;
  const found = examination.valueAt(named, at, effect.with === undefined ? {} : more);
  return Array.isArray(found) ? found.filter((key) => typeof key === 'string') : [];
}

function planCreation(
  effect: Extract<Effect, { kind: 'createLinked' }>,
  context: RuleContext,
): readonly PlannedEffect[] {
  const { transition } = effect;
  const link = context.examination.situation.type.links.get(effect.link);
  if (!link) return [];
  const { input = {}, ...documents } = draftsOf(effect.values, context);
  const birth = transition === undefined ? null : { transition, input };
  return [{ kind: 'createLinked', link, documents, birth }];
}

/** What documents begin with, by document; what is not known stays blank. */
export function draftsOf(
  values: Readonly<Record<string, string>>,
  { examination, place, more }: RuleContext,
): Readonly<Record<string, Values>> {
  const drafts: Record<string, Record<string, unknown>> = {};
  for (const [target, source] of Object.entries(values)) {
    const [document = '', field = ''] = target.split('.');
    const value = examination.valueAt(source, place, more);
    if (value !== undefined) drafts[document] = { ...drafts[document], [field]: value };
  }
  return drafts;
}

function planFirings(
  effect: Extract<Effect, { kind: 'fireLinked' }>,
  { examination, place, more }: RuleContext,
): readonly PlannedEffect[] {
  const { situation } = examination;
  const link = situation.type.links.get(effect.link);
  if (!link) return [];
  const { each, input } = effect;
  const at = placeOfEach(link, place);
  return (situation.links[effect.link] ?? []).flatMap((linked): readonly PlannedEffect[] => {
    const beside = { ...more, it: linkedValues(linked) };
    if (each !== undefined && examination.holdsAt(each, at, beside) !== 'holds') return [];
    const { id, title, number } = linked;
    const values = Object.entries(input).map(([key, source]) => [
      key,
      examination.valueAt(source, at, beside),
    ]);
    return [
      {
        kind: 'fireLinked',
        record: id,
        title: title ?? number,
        transition: effect.transition,
        input: Object.fromEntries(values.filter(([, value]) => value !== undefined)),
      },
    ];
  });
}

/** An unknown value is no value: the act is refused for it, so that nothing is planned here. */
function planFact(
  { fact, value: source }: Extract<Effect, { kind: 'set' }>,
  { examination, place, more }: RuleContext,
): readonly PlannedEffect[] {
  if (source === undefined) return [{ kind: 'set', fact, value: null }];
  const value = examination.valueAt(source, place, more);
  return value === undefined ? [] : [{ kind: 'set', fact, value }];
}
