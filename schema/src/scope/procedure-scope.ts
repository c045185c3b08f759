import { BOOL, DATE, INT, listOf, STRING } from '../expression/scope-type.ts';
import { type Scope, type ScopeType } from '../expression/types.ts';
import { type Form } from '../model/form.ts';
import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';
import { clocksType } from './clocks-type.ts';
import { fieldsType } from './field-type.ts';
import { answersOfDocuments, linkedShapes, phaseType, stateType, submittedAnswers } from './record-shape.ts';
import { commonScope } from './surroundings.ts';

type Extras = {
  /** The form that is filled with the transition itself. */
  readonly input?: Form | undefined;
};

/** What guards, effects, reviews, panels and documents of a record type may name. */
export function procedureScope(pack: Pack, recordType: RecordType, { input }: Extras = {}): Scope {
  const { param, today, unit } = commonScope(pack);
  const procedure = pack.procedures.find((candidate) => candidate.key === recordType.procedure);
  const { documents } = recordType;
  const offices: ScopeType = { kind: 'string', oneOf: pack.offices.map(({ key }) => key) };
  return {
    ...answersOfDocuments(pack, recordType),
    ...linkedShapes(pack, recordType),
    submitted: object(submittedAnswers(pack, recordType)),
    ...(input && { input: fieldsType(fieldsOf(input), pack.codeLists) }),
    param,
    today,
    unit: { kind: 'object', fields: { ...unit.fields, id: STRING } },
    documents: keyed(documents, BOOL),
    files: keyed(
      documents.filter((document) => document.files),
      INT,
    ),
    facts: fieldsType(recordType.facts, pack.codeLists),
    record: object({
      id: STRING,
      state: stateType(pack, recordType),
      phase: phaseType(pack, recordType),
      number: STRING,
      createdOn: DATE,
      since: DATE,
    }),
    actor: object({
      id: STRING,
      account: STRING,
      offices: listOf(offices),
      positions: listOf({ kind: 'string', oneOf: pack.positions.map(({ key }) => key) }),
      own: BOOL,
      authority: BOOL,
    }),
    events: keyed(procedure?.transitions ?? [], object(HAPPENED)),
    points: object({ open: INT, total: INT }),
    reviews: object(
      Object.fromEntries(
        (procedure?.reviews ?? []).map(({ key, tasks }) => [
          key,
          object({ complete: BOOL, passed: BOOL, ...TALLY, tasks: keyed(tasks, object(TALLY)) }),
        ]),
      ),
    ),
    panels: keyed(procedure?.panels ?? [], object({ drawn: INT })),
    filings: keyed(
      procedure?.filings ?? [],
      object({ offices: listOf(offices), received: listOf(offices), lastOn: DATE, count: INT }),
    ),
    clocks: clocksType(pack, recordType),
  };
}

/** How often an act was taken, when first and last, and by whom last. */
const HAPPENED = { count: INT, firstOn: DATE, lastOn: DATE, account: STRING, organisation: STRING };
/** How many were asked, have answered, and what they said. */
const TALLY = { asked: INT, given: INT, for: INT, changes: INT, against: INT, abstain: INT };

function fieldsOf(form: Form) {
  return form.sections.flatMap((section) => section.fields);
}

function object(fields: Readonly<Record<string, ScopeType>>): ScopeType {
  return { kind: 'object', fields };
}

function keyed(things: readonly { readonly key: string }[], type: ScopeType): ScopeType {
  return object(Object.fromEntries(things.map((thing) => [thing.key, type])));
}
