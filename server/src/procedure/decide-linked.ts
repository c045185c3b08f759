import { type Values } from '@lixiang/forms';
import { type Act, inputOf } from './act.ts';
import { filledIn, notYet } from './birth.ts';
import { type Blocker, blocked } from './blocker.ts';
import { type Carrier, seenFrom } from './carried.ts';
import { type Acceptance, type Decision } from './decision.ts';
import { Examination } from './examination.ts';
import { type PlannedEffect } from './plan-effects.ts';
import { type LinkedRecord, type Situation } from './situation.ts';

/** How an act is decided on: `carriers` are the records whose acts carry it, the first one first. */
export type Deciding = { readonly act: Act; readonly carriers: readonly Carrier[] };

/** Deciding on one act, which comes back here for the acts that it carries with it. */
type DecideOn = (examination: Examination, transition: string, deciding: Deciding) => Decision | undefined;

/** One act carries others with it at most this far. */
const DEEPEST = 3;

type Carrying = Deciding & {
  readonly decideOn: DecideOn;
  /** Whether the carrying record is where the act begins; elsewhere, what it would move need not be known. */
  readonly isHere: boolean;
};

/** Decides on the acts that one act carries with it, on linked records and on those that it brings into being. */
export function decideLinked(
  effects: readonly PlannedEffect[],
  { situation, digest }: Examination,
  { act, carriers, decideOn, isHere }: Carrying,
) {
  const blockers: Blocker[] = [];
  const acceptances: Acceptance['linked'][number][] = [];
  const born: Acceptance['born'][number][] = [];
  const met = new Set(carriers.map(({ id }) => id));
  for (const effect of effects) {
    if (effect.kind === 'createLinked' && effect.birth) {
      const { link, birth } = effect;
      const beginning = beginningOf(effect, situation, carriers);
      const carried = carriedBy(act, birth.input);
      const decision =
        beginning &&
        decideOn(new Examination(beginning, digest), birth.transition, { act: carried, carriers });
      if (beginning && decision && 'to' in decision) {
        born.push({ link, situation: beginning, acceptance: decision });
      } else {
        blockers.push(refusedBy(decision, { record: '', title: link.label }));
      }
    }
    if (effect.kind !== 'fireLinked') continue;
    const { record, title, transition } = effect;
    const found = situation.moved.get(record);
    if (!found && !isHere) continue;
    const target = found && carriers.length <= DEEPEST ? seenFrom(found, carriers) : undefined;
    const carried = carriedBy(act, effect.input);
    const decision =
      target && decideOn(new Examination(target, digest), transition, { act: carried, carriers });
    if (target && decision && 'to' in decision && isNew(met, decision, record)) {
      acceptances.push({ situation: target, acceptance: decision });
      continue;
    }
    blockers.push(refusedBy(decision, { record, title }));
  }
  return { blockers, acceptances, born };
}

function carriedBy(act: Act, input: Values): Act {
  const reason = act.kind === 'nothing' ? null : act.reason;
  return { kind: 'effect', reason, input: inputOf(act) === null ? null : input };
}

function refusedBy(
  decision: Decision | undefined,
  { record, title }: { readonly record: string; readonly title: string },
): Blocker {
  const within = decision && 'blockers' in decision ? decision.blockers : [];
  return blocked({ code: 'linkedRefused', record, title, within }, { basis: [] });
}

/** The record to be, of the same unit and under the same pack, linked to the one that makes it. */
function beginningOf(
  { link, documents }: Extract<PlannedEffect, { kind: 'createLinked' }>,
  situation: Situation,
  carriers: readonly Carrier[],
): Situation | undefined {
  const type = situation.pack.type(link.to);
  if (!type || carriers.length > DEEPEST) return undefined;
  const { record, unit, submitted, links } = situation;
  const maker: LinkedRecord = {
    ...record,
    type: situation.type,
    pack: situation.pack,
    unit,
    links,
    documents: submitted,
    clocks: {},
  };
  const back = [...type.links.values()].find(
    ({ identity, outgoing }) => identity === link.identity && outgoing !== link.outgoing,
  );
  const beginning: Situation = {
    ...situation,
    type,
    record: notYet(situation.today),
    documents: {},
    submitted: {},
    links: back ? { [back.key]: [maker] } : {},
    events: [],
    filings: [],
    points: [],
    opinions: [],
    draws: [],
    moved: new Map(),
  };
  return seenFrom(filledIn(beginning, documents), carriers);
}

/** One record is moved once by an act and all that it carries. */
function isNew(met: Set<string>, { linked }: Acceptance, record: string): boolean {
  if (met.has(record)) return false;
  met.add(record);
  return linked.every(({ situation, acceptance }) => isNew(met, acceptance, situation.record.id));
}
