import { type Actor, statesIn } from '@lixiang/schema';
import { answerBlockers } from './answer-blockers.ts';
import { occurrencesOf } from './clock/clocks-of.ts';
import { owersOf } from './clock/owers-of.ts';
import { isNear, isOwed } from './clock/standing.ts';
import { type CompiledType } from './compile-type.ts';
import { type Examination } from './examination.ts';
import { writeBlockers } from './may-write.ts';
import { type Option, optionsFrom } from './options.ts';
import { type ActorFacts } from './situation.ts';

/** What makes a record wait for an organisation: its office, or what it is to the record. */
export type WaitingRole = 'office' | 'own' | 'authority' | 'named' | 'drawn';
export type WaitingState = { readonly role: WaitingRole; readonly state: string };

/** An act that is open to the one who asks. */
export type OpenAct = {
  readonly kind: 'transition' | 'opinion' | 'document' | 'point' | 'duty';
  readonly key: string;
  readonly name: string;
};

/**
 * In which states records of a type may wait for somebody, and as whom. Only main acts make a record wait: what may
 * be done at any time, as a withdrawal, waits for nobody. Conditions are left to {@link openActs}.
 */
export function waitingStates(type: CompiledType, actor: ActorFacts): readonly WaitingState[] {
  return (type.procedure?.states ?? []).flatMap(({ key }) =>
    [...new Set(expectedIn(type, key).flatMap((each) => roleOf(each, actor)))].map((role) => ({
      role,
      state: key,
    })),
  );
}

/** What the one who asks is expected to do on a record now; nothing where others must act first. */
export function openActs(examination: Examination): readonly OpenAct[] {
  const options = optionsFrom(examination).filter(
    ({ mine, transition }) => mine && transition.tone === 'main',
  );
  const awaited = mainTransitions(examination.situation.type, examination.situation.record.state);
  const documents = new Set(awaited.flatMap((transition) => transition.documents));
  return [
    ...options.flatMap((option) => transitionAct(option)),
    ...opinionActs(examination),
    ...[...documents].flatMap((key) => documentAct(key, examination)),
    ...pointActs(examination),
    ...dutyActs(examination),
  ];
}

function mainTransitions({ procedure }: CompiledType, state: string) {
  return (procedure?.transitions ?? []).filter(
    ({ from, tone }) => tone === 'main' && statesIn(from, procedure).includes(state),
  );
}

function expectedIn(type: CompiledType, state: string): readonly Actor[] {
  const transitions = mainTransitions(type, state);
  const wanted = new Set(transitions.flatMap(({ documents }) => documents));
  const documents = type.recordType.documents.filter(
    ({ key, editableIn }) => wanted.has(key) && statesIn(editableIn, type.procedure).includes(state),
  );
  const tasks = (type.procedure?.reviews ?? [])
    .filter(({ states }) => states.includes(state))
    .flatMap((review) => review.tasks);
  return [
    ...transitions.flatMap(({ by }) => by),
    ...documents.flatMap(({ filledBy }) => filledBy),
    ...tasks.flatMap(({ ask, recordedBy }) => (recordedBy.length > 0 ? recordedBy : [ask])),
  ].flatMap((actor) => ('took' in actor ? takersOf(actor.took, type) : [actor]));
}

/** Who may have taken a transition, for those who did to be found. */
function takersOf(transition: string, { procedure }: CompiledType): readonly Actor[] {
  const { by = [] } = procedure?.transitions.find(({ key }) => key === transition) ?? {};
  return by.filter((actor) => !('took' in actor));
}

function roleOf(actor: Actor, { organisation, positions }: ActorFacts): readonly WaitingRole[] {
  if (!organisation || 'clock' in actor || 'effect' in actor || 'took' in actor) return [];
  if ('position' in actor && actor.position !== undefined && !positions.includes(actor.position)) return [];
  if ('office' in actor) return organisation.offices.includes(actor.office) ? ['office'] : [];
  if ('named' in actor) return ['named'];
  if ('drawn' in actor) return ['drawn'];
  return actor.unit === 'any' ? [] : [actor.unit];
}

/** An act that could be taken, or that one could make possible oneself. */
function transitionAct({ transition, allowed, blockers }: Option): readonly OpenAct[] {
  const curable = blockers.some(({ code, cures }) => code === 'rule' && cures.some(({ mine }) => mine));
  return allowed || curable ? [{ kind: 'transition', key: transition.key, name: transition.name }] : [];
}

function opinionActs(examination: Examination): readonly OpenAct[] {
  const reviews = examination.situation.type.procedure?.reviews ?? [];
  return reviews.flatMap(({ key }) =>
    (examination.review(key)?.tasks ?? [])
      .filter(({ open, mine }) => open && mine)
      .map(({ task }): OpenAct => ({ kind: 'opinion', key: `${key}.${task.key}`, name: task.name })),
  );
}

function documentAct(key: string, examination: Examination): readonly OpenAct[] {
  const state = examination.document(key);
  if (!state || state.complete || writeBlockers(key, examination).length > 0) return [];
  return [{ kind: 'document', key, name: state.type.name }];
}

/** What the one who asks owes, once its day draws near or where it has none; what is far off waits in its own list. */
function dutyActs(examination: Examination): readonly OpenAct[] {
  const { type, pack, today, actor } = examination.situation;
  const own = actor.organisation?.id;
  const inputs = examination.clockInputs();
  return (type.procedure?.clocks ?? []).flatMap((clock): readonly OpenAct[] => {
    if (own === undefined || !owersOf(clock, examination).includes(own)) return [];
    const occurrences = occurrencesOf(clock, inputs, pack.calendar) ?? [];
    const waits = occurrences.some((each) => isOwed(each, today) && isNear(each, today));
    return waits ? [{ kind: 'duty', key: clock.key, name: clock.name }] : [];
  });
}

function pointActs(examination: Examination): readonly OpenAct[] {
  const open = examination.situation.points.filter(({ answered }) => !answered);
  const [first] = open;
  if (!first || answerBlockers(examination).length > 0) return [];
  return [{ kind: 'point', key: first.id, name: String(open.length) }];
}
