import {
  type Actor,
  type Clock,
  comesRound,
  type Procedure,
  type RecordType,
  type Rule,
} from '@lixiang/schema';
import { type LinkEnd } from './link-end.ts';
import { AT_CLOCK, AT_PERIOD, AT_RECORD, type Place, placeOf, placeOfEach } from './place.ts';
import { actorsOfClock } from './readers.ts';

/** An expression of a record type or its procedure, and where it stands. */
export type PlacedExpression = { readonly source: string; readonly place: Place };

type OfType = {
  readonly recordType: RecordType;
  readonly procedure: Procedure | undefined;
  readonly links: ReadonlyMap<string, LinkEnd>;
};

/** Every expression that deciding about records of this type may come to evaluate. */
export function expressionsOf({ recordType, procedure, links }: OfType): readonly PlacedExpression[] {
  const found: PlacedExpression[] = [];
  const add = (place: Place, ...sources: readonly (string | undefined)[]) => {
    for (const source of sources) if (source !== undefined) found.push({ source, place });
  };
  for (const document of recordType.documents) {
    add(AT_RECORD, document.appliesWhen, ...conditionsOf(document.filledBy));
  }
  add(AT_RECORD, ...recordType.links.flatMap((link) => conditionsOf(link.setBy)));
  if (!procedure) return found;

  for (const review of procedure.reviews) {
    for (const task of review.tasks) {
      add(AT_RECORD, task.when, ...conditionsOf([task.ask, ...task.recordedBy]));
    }
  }
  for (const panel of procedure.panels) {
    const place: Place = { kind: 'candidate', type: panel.from };
    add(AT_RECORD, ...conditionsOf(panel.by));
    add(place, panel.eligible, ...panel.avoid.map(({ when }) => when));
  }
  found.push(...procedure.clocks.flatMap(expressionsOfClock));
  for (const filing of procedure.filings) if (typeof filing.with === 'string') add(AT_RECORD, filing.with);
  const rules = new Map(procedure.rules.map((rule) => [rule.key, rule]));
  for (const transition of procedure.transitions) {
    const place = placeOf(transition);
    add(AT_RECORD, transition.appliesWhen, ...conditionsOf(transition.by));
    add(place, ...Object.values(transition.fills));
    for (const key of transition.rules) {
      const rule = rules.get(key);
      add(place, ...sourcesOf(rule));
      for (const { transition: cure } of rule?.cures ?? []) {
        const end = links.get(cure?.link ?? '');
        if (end) add(placeOfEach(end, place), cure?.each);
      }
    }
    for (const effect of transition.effects) {
      add(place, effect.when);
      if (effect.kind === 'set') add(place, effect.value);
      if (effect.kind === 'file') add(place, effect.with);
      if (effect.kind === 'createLinked') add(place, ...Object.values(effect.values));
      if (effect.kind !== 'fireLinked') continue;
      const link = links.get(effect.link);
      const form = transition.input ?? null;
      if (link) {
        add(
          { kind: 'each', type: link.to, link: link.key, form },
          effect.each,
          ...Object.values(effect.input),
        );
      }
    }
  }
  return found;
}

/** What a clock is derived from, and who owes it. */
export function expressionsOfClock(clock: Clock): readonly PlacedExpression[] {
  const { when, from, until, opens, due, roll, extendedTo, pausedWhen, metOn } = clock;
  const place = comesRound(clock) ? AT_PERIOD : AT_CLOCK;
  const ofDue = 'count' in due ? due.count : 'date' in due ? due.date : 'day' in due ? due.day : undefined;
  const rolls = typeof roll === 'string' ? roll : undefined;
  return [when, from, until, opens?.count, ofDue, rolls, pausedWhen, ...conditionsOf(actorsOfClock(clock))]
    .map((source) => ({ source, place: AT_CLOCK }))
    .concat([extendedTo, metOn].map((source) => ({ source, place })))
    .flatMap(({ source, place: at }) => (source === undefined ? [] : [{ source, place: at }]));
}

function conditionsOf(actors: readonly Actor[]): readonly (string | undefined)[] {
  return actors.map(({ when }) => when);
}

function sourcesOf(rule: Rule | undefined): readonly (string | undefined)[] {
  if (!rule) return [];
  const facts = rule.facts.flatMap(({ actual, required }) => [actual, required]);
  return [rule.when, rule.require, ...facts, ...conditionsOf(rule.cures.map(({ by }) => by))];
}
