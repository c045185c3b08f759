import { type Values } from '@lixiang/forms';
import { type Actor, isBirth, type Transition } from '@lixiang/schema';
import { type Blocker, blocked } from './blocker.ts';
import { type CompiledType } from './compile-type.ts';
import { type RecordFacts, type Situation } from './situation.ts';

/** The state of a record before it begins. */
const NO_STATE = '';

/** A record that is not there yet. */
export function notYet(today: string): RecordFacts {
  return {
    id: '',
    state: NO_STATE,
    number: '',
    title: null,
    createdOn: today,
    since: today,
    version: 0,
    facts: {},
  };
}

/** Whether the record of a situation has yet to begin. */
export function isNotYet({ record }: Pick<Situation, 'record'>): boolean {
  return record.state === NO_STATE;
}

/** The acts that bring records of a type into being. */
export function birthsOf({ procedure }: Pick<CompiledType, 'procedure'>): readonly Transition[] {
  return (procedure?.transitions ?? []).filter(isBirth);
}

/**
 * Of those who may begin a record, those who may for this unit: a unit begins records of its own and of the units it
 * is the authority of, an office of any.
 */
export function beginners(actors: readonly Actor[], { unit, actor }: Situation): readonly Actor[] {
  const own = actor.organisation?.id;
  const concerned = own === unit.id || own === unit.authority?.id;
  return actors.filter((each) => concerned || !('unit' in each && each.unit === 'any'));
}

/** The situation with drafts that the beginning fills in. */
export function filledIn(situation: Situation, drafts: Readonly<Record<string, Values>>): Situation {
  const documents = Object.entries(drafts).map(([key, values]) => {
    const before = situation.documents[key];
    const files = before?.files ?? [];
    return [key, { files, started: true, values: { ...before?.values, ...values } }] as const;
  });
  return { ...situation, documents: { ...situation.documents, ...Object.fromEntries(documents) } };
}

/** The links that a record has to begin with, and that are not given with it. */
export function missingLinks({ recordType }: CompiledType, given: ReadonlySet<string>): readonly Blocker[] {
  return recordType.links
    .filter(({ key, required }) => required && !given.has(key))
    .map(({ key, label }) => blocked({ code: 'linkMissing', key, name: label }, { basis: [] }));
}
