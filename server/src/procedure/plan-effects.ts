import { type Values } from '@lixiang/forms';
import { type Effect, type ExpressionValue } from '@lixiang/schema';
import { organisationsOf } from './actor.ts';
import { type RuleContext } from './check-rule.ts';
import { type LinkEnd } from './link-end.ts';
import { linkedValues } from './record-scope.ts';

/** What taking a transition will do beside moving the record, worked out beforehand as data. */
export type PlannedEffect =
  | { readonly kind: 'file'; readonly offices: readonly string[]; readonly document: string | null }
  | { readonly kind: 'notify'; readonly organisations: readonly string[]; readonly message: string }
  /** Null clears the fact: its value is not known. */
  | { readonly kind: 'set'; readonly fact: string; readonly value: ExpressionValue }
  | {
      readonly kind: 'createLinked';
      readonly link: LinkEnd;
      readonly documents: Readonly<Record<string, Values>>;
    }
  /** A transition of a linked record, to be decided on that record. */
  | {
      readonly kind: 'fireLinked';
      readonly record: string;
      readonly title: string;
      readonly transition: string;
    };

/** What one effect comes to; nothing where its condition does not hold. */
export function planEffect(effect: Effect, context: RuleContext): readonly PlannedEffect[] {
  const { examination, place, more } = context;
  if (effect.when !== undefined && examination.holdsAt(effect.when, place, more) !== 'holds') return [];
  switch (effect.kind) {
    case 'file':
      return [{ kind: 'file', offices: effect.with, document: effect.document ?? null }];
    case 'notify': {
      const organisations = effect.who
        .filter(({ when }) => when === undefined || examination.holds(when) === 'holds')
        .flatMap((who) => organisationsOf(who, examination));
      return [{ kind: 'notify', organisations: [...new Set(organisations)], message: effect.message }];
    }
    case 'set':
      return [
        { kind: 'set', fact: effect.fact, value: examination.valueAt(effect.value, place, more) ?? null },
      ];
    case 'createLinked':
      return planCreation(effect, context);
    case 'fireLinked':
      return planFirings(effect, context);
  }
}

function planCreation(
  effect: Extract<Effect, { kind: 'createLinked' }>,
  { examination, place, more }: RuleContext,
): readonly PlannedEffect[] {
  const link = examination.situation.type.links.get(effect.link);
  if (!link) return [];
  const documents: Record<string, Record<string, unknown>> = {};
  for (const [target, source] of Object.entries(effect.values)) {
    const [document = '', field = ''] = target.split('.');
    const value = examination.valueAt(source, place, more);
    if (value !== undefined) documents[document] = { ...documents[document], [field]: value };
  }
  return [{ kind: 'createLinked', link, documents }];
}

function planFirings(
  effect: Extract<Effect, { kind: 'fireLinked' }>,
  { examination }: RuleContext,
): readonly PlannedEffect[] {
  const { situation } = examination;
  const link = situation.type.links.get(effect.link);
  if (!link) return [];
  const { each } = effect;
  return (situation.links[effect.link] ?? [])
    .filter(
      (linked) =>
        each === undefined ||
        examination.holdsAt(
          each,
          { kind: 'each', type: link.to, link: link.key },
          { it: linkedValues(linked) },
        ) === 'holds',
    )
    .map((linked) => ({
      kind: 'fireLinked',
      record: linked.id,
      title: linked.title ?? linked.number,
      transition: effect.transition,
    }));
}
