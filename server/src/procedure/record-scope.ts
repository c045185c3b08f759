import { type Values } from '@lixiang/forms';
import { type RecordType, type ScopeValues } from '@lixiang/schema';
import { membersOf } from './actor.ts';
import { clocksScope } from './clock/clock-values.ts';
import { type ClockInputs } from './clock/clock-inputs.ts';
import { type CompiledType } from './compile-type.ts';
import { type DocumentState, unitValues } from './document-state.ts';
import { lazyObject } from './lazy-object.ts';
import { type LinkEnd } from './link-end.ts';
import { type ReviewState } from './review-state.ts';
import { type EventFacts, type LinkedRecord, type Situation } from './situation.ts';

type Answering = {
  readonly situation: Situation;
  document(key: string): DocumentState | undefined;
  review(key: string): ReviewState | undefined;
  clockInputs(): ClockInputs;
};

/** The names of the procedure scope, each worked out only when an expression reads it. */
export function recordScope(answering: Answering): ScopeValues {
  const { situation } = answering;
  const { record, type, unit, actor, points } = situation;
  const { documents } = type.recordType;
  const { reviews = [], panels = [] } = type.procedure ?? {};
  return lazyObject({
    ...Object.fromEntries(
      formsOf(type.recordType).map((key) => [key, () => answering.document(key)?.values]),
    ),
    ...Object.fromEntries(
      [...type.links].map(([key, end]) => [key, () => atLink(end, situation.links[key])]),
    ),
    submitted: () => presentEach(situation.submitted),
    documents: () =>
      lazyObject(
        Object.fromEntries(documents.map(({ key }) => [key, () => answering.document(key)?.complete])),
      ),
    files: () =>
      Object.fromEntries(documents.map(({ key }) => [key, situation.documents[key]?.files.length ?? 0])),
    facts: () => present(record.facts),
    record: () => ({
      id: record.id,
      state: record.state,
      phase: phaseOf(record.state, type),
      number: record.number,
      createdOn: record.createdOn,
      since: record.since,
    }),
    unit: () => ({ ...unitValues(unit), id: unit.id }),
    param: () => situation.pack.parameters,
    today: () => situation.today,
    actor: () => ({
      id: actor.organisation?.id ?? '',
      account: actor.account ?? undefined,
      positions: actor.positions,
      offices: actor.organisation?.offices ?? [],
      own: actor.organisation?.id === unit.id,
      authority: actor.organisation !== null && actor.organisation.id === unit.authority?.id,
    }),
    events: () => happenings(situation),
    filings: () => filed(situation),
    points: () => ({ total: points.length, open: points.filter(({ answered }) => !answered).length }),
    reviews: () =>
      lazyObject(Object.fromEntries(reviews.map(({ key }) => [key, () => tally(answering.review(key))]))),
    clocks: () => clocksScope(type.procedure?.clocks ?? [], answering.clockInputs(), situation.pack.calendar),
    panels: () =>
      Object.fromEntries(panels.map(({ key }) => [key, { drawn: membersOf(situation.draws, key).length }])),
  });
}

/** A record at the other end of a link, as expressions see it. */
export function linkedValues(linked: LinkedRecord): ScopeValues {
  const { type, unit, links } = linked;
  return lazyObject({
    ...Object.fromEntries([...type.links].map(([key, end]) => [key, () => atLink(end, links[key])])),
    ...Object.fromEntries(
      formsOf(type.recordType).map((key) => [key, () => present(linked.documents[key] ?? {})]),
    ),
    id: () => linked.id,
    state: () => linked.state,
    phase: () => phaseOf(linked.state, type),
    number: () => linked.number,
    title: () => linked.title ?? undefined,
    unit: () => unit.id,
    createdOn: () => linked.createdOn,
    facts: () => present(linked.facts),
    clocks: () => linked.clocks,
  });
}

/** What lies at the end of a link: a list, or the only one; undefined where it was not looked along. */
function atLink(
  { many }: LinkEnd,
  records: readonly LinkedRecord[] | undefined,
): readonly ScopeValues[] | ScopeValues | undefined {
  if (many) return records?.map(linkedValues);
  const [first, ...others] = records ?? [];
  return first && others.length === 0 ? linkedValues(first) : undefined;
}

function presentEach(documents: Readonly<Record<string, Values>>): Values {
  return Object.fromEntries(Object.entries(documents).map(([key, values]) => [key, present(values)]));
}

/** Answers without the blank ones: a blank is absent from every scope. */
export function present(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}

function formsOf({ documents }: RecordType): readonly string[] {
  return documents.filter(({ form }) => form !== undefined).map(({ key }) => key);
}

function phaseOf(state: string, { procedure }: CompiledType): string | undefined {
  return procedure?.states.find(({ key }) => key === state)?.phase;
}

/** By filing: with which offices it stands filed, which have acknowledged it, and how often and when last. */
function filed({ type, filings }: Situation) {
  const kinds = type.procedure?.filings ?? [];
  return Object.fromEntries(
    kinds.map(({ key }) => {
      const made = filings.filter((filing) => filing.key === key);
      return [
        key,
        {
          offices: [...new Set(made.flatMap(({ offices }) => offices))],
          received: [...new Set(made.flatMap(({ received }) => received))],
          lastOn: made.at(-1)?.on,
          count: made.length,
        },
      ];
    }),
  );
}

/** By act: how often it was taken, when first and last, and by whom last. */
function happenings({ type, events }: Situation) {
  const acts = type.procedure?.transitions ?? [];
  return lazyObject(
    Object.fromEntries(
      acts.map(({ key }) => [key, () => happened(events.filter(({ transition }) => transition === key))]),
    ),
  );
}

function happened(events: readonly EventFacts[]) {
  const last = events.at(-1);
  return {
    count: events.length,
    firstOn: events[0]?.on,
    lastOn: last?.on,
    account: last?.account,
    organisation: last?.organisation,
  };
}

function tally(review: ReviewState | undefined) {
  if (!review) return undefined;
  const { complete, passed, tallies } = review;
  return { complete, passed, ...review.tally, tasks: tallies };
}
